package org.shouhou.adapters.out.mime;

import java.io.IOException;
import java.io.InputStream;

/** What ends its lines in bare returns, or in several and a line feed, with proper ends. */
final class ReturnsAsLineEnds extends InputStream {

    private static final int NONE = -2;

    private final InputStream in;
    private int endsDue;
    private boolean returned;
    private int held = NONE;

    ReturnsAsLineEnds(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (endsDue == 0) {
            int b = held == NONE ? in.read() : held;
            held = NONE;
            if (b != '\r') {
                return b;
            }
            while (b == '\r') {
                endsDue++;
                b = in.read();
            }
            if (b == '\n') {
                endsDue = 1;
            } else {
                held = b;
            }
        }
        returned = !returned;
        endsDue -= returned ? 0 : 1;
        return returned ? '\r' : '\n';
    }
}
