package org.shouhou.adapters.in.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A message on its way in, up to the line that holds but a dot; a dot that was put before another is taken away again
 * (RFC 5321, 4.5.2). Only CR LF ends a line, so that nothing can pretend to be the end. Reads nothing beyond it.
 */
final class DataStream extends InputStream {

    private static final int NONE = -2;

    private final InputStream in;
    private boolean lineBegins = true;
    private boolean afterReturn;
    private boolean ended;
    private int held = NONE;

    DataStream(InputStream in) {
        this.in = in;
    }

    /** @throws EOFException where the sender hung up before the end */
    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        if (lineBegins && held == NONE) {
            int first = next();
            if (first != '.') {
                return given(first);
            }
            int second = next();
            if (second != '\r') {
                return given(second);
            }
            held = next();
            if (held == '\n') {
                ended = true;
                return -1;
            }
            return given('\r');
        }
        if (held != NONE) {
            int kept = held;
            held = NONE;
            return given(kept);
        }
        return given(next());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int next = read();
            if (next < 0) {
                return read == 0 ? -1 : read;
            }
            target[offset + read++] = (byte) next;
        }
        return read;
    }

    private int given(int value) {
        lineBegins = afterReturn && value == '\n';
        afterReturn = value == '\r';
        return value;
    }

    private int next() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("The sender hung up in the middle of a message");
        }
        return value;
    }
}
