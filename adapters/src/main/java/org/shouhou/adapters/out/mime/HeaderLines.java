package org.shouhou.adapters.out.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A header's lines, whatever they end in: old programs end them in a bare return. One that only stands within a line ends
 * nothing, which is known by what follows: a field that everybody knows, before the line goes on to a proper end.
 */
final class HeaderLines {

    private static final int AHEAD = 16 * 1024;

    private static final Pattern FIELD_AHEAD =
            Pattern.compile("(?:^|\\r)(?:" + HeaderBlock.KNOWN_NAMES + ")[ \\t]*:", Pattern.CASE_INSENSITIVE);

    private final BufferedInputStream in;
    private boolean returnsEnd;
    private boolean asked;

    HeaderLines(InputStream raw) {
        this.in = new BufferedInputStream(raw, 16 * 1024);
    }

    /** The next line with its end, as characters of the same number; empty at the end of the stream. */
    String next(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int b;
        while (line.size() < longest && (b = in.read()) >= 0) {
            line.write(b);
            if (b == '\n') {
                asked = false;
                break;
            }
            if (b == '\r' && returnEnds()) {
                break;
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private boolean returnEnds() throws IOException {
        if (!returnsEnd && !asked) {
            asked = true;
            returnsEnd = FIELD_AHEAD.matcher(ahead(AHEAD)).find();
        }
        return returnsEnd && !ahead(1).equals("\n");
    }

    /** What follows, up to the end of the line and its line feed, if that comes first. */
    private String ahead(int most) throws IOException {
        in.mark(most);
        byte[] bytes = in.readNBytes(most);
        in.reset();
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf('\n');
        return end < 0 ? all : all.substring(0, end + 1);
    }

    /** What follows the lines read. */
    InputStream rest() {
        return in;
    }
}
