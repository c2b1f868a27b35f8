package org.shouhou.adapters.out.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the files taken out that were written into it by uuencode.
 *
 * @param text what is left of it
 */
record UuencodedText(String text, List<Enclosed> files) {

    record Enclosed(String name, byte[] content) {}

    /** Before it, mail programs write a sentence at most. */
    private static final int START = 16 * 1024;

    private static final Pattern BEGIN = Pattern.compile("^begin(?:-base64)? [0-7]{3,4} (.{1,255})$");

    /** A data line tells by its first character how many bytes it holds: at most 45, four characters for three of them. */
    private static final Pattern DATA = Pattern.compile("^[\\x20-\\x60]{2,90}$");

    private static final int LONGEST = 255;

    private static final Pattern NOTHING_MORE = Pattern.compile("^[` ]?\\s*$");

    /** Whether a transfer encoding is this one, under any of its names. */
    static boolean isEncoding(String encoding) {
        return encoding.equals("x-uuencode") || encoding.equals("uuencode") || encoding.equals("x-uue");
    }

    /** The decoded bytes, as far as they can be decoded; what bears no mark of this encoding stays as it is. */
    static InputStream decode(InputStream encoded) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(encoded, START);
        buffered.mark(START);
        String start = new String(buffered.readNBytes(START), StandardCharsets.ISO_8859_1);
        buffered.reset();
        if (!start.startsWith("begin ") && !start.contains("\nbegin ")) {
            return buffered;
        }
        return new Data(buffered);
    }

    /**
     * The bytes of the data lines, as far as they are such; the original has what is missing. By hand, since the library
     * gives up at a line that has lost the spaces at its end.
     */
    private static final class Data extends InputStream {

        private final InputStream encoded;
        private byte[] line = {};
        private int at;
        private boolean begun;

        Data(InputStream encoded) {
            this.encoded = encoded;
        }

        @Override
        public int read() throws IOException {
            while (at == line.length) {
                String next = nextLine();
                if (next == null
                        || begun && !isData(next) && !NOTHING_MORE.matcher(next).matches()) {
                    return -1;
                }
                line = begun && isData(next) ? bytes(next) : new byte[0];
                at = 0;
                begun = begun || next.startsWith("begin ");
            }
            return line[at++] & 0xff;
        }

        /** Without its end, or null after the last one; what no line of data is long enough for is left out. */
        private String nextLine() throws IOException {
            StringBuilder next = new StringBuilder();
            int b = encoded.read();
            if (b < 0) {
                return null;
            }
            for (; b >= 0 && b != '\n'; b = encoded.read()) {
                if (b != '\r' && next.length() < LONGEST) {
                    next.append((char) b);
                }
            }
            return next.toString();
        }

        private static byte[] bytes(String data) {
            byte[] bytes = new byte[sixBits(data, 0)];
            for (int i = 0; i < bytes.length; i++) {
                int from = 1 + i / 3 * 4 + i % 3;
                int pair = sixBits(data, from) << 6 | sixBits(data, from + 1);
                bytes[i] = (byte) (pair >> (4 - i % 3 * 2));
            }
            return bytes;
        }

        /** Where the line has lost its end, spaces stood. */
        private static int sixBits(String data, int at) {
            return at < data.length() ? (data.charAt(at) - ' ') & 0x3f : 0;
        }
    }

    /** @param taking is told of each file before it is taken out */
    static UuencodedText of(String text, Runnable taking) {
        if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
            return new UuencodedText(text, List.of());
        }
        List<String> lines = text.lines().toList();
        List<Enclosed> files = new ArrayList<>();
        StringBuilder left = new StringBuilder(text.length());
        int at = 0;
        while (at < lines.size()) {
            Matcher begin = BEGIN.matcher(lines.get(at));
            int end = begin.matches() ? end(lines, at + 1) : -1;
            byte[] content = end < 0 ? null : content(lines.subList(at, end + 1));
            if (content == null) {
                left.append(lines.get(at)).append('\n');
                at++;
            } else {
                taking.run();
                files.add(new Enclosed(begin.group(1).strip(), content));
                at = end + 1;
            }
        }
        return new UuencodedText(left.toString().stripTrailing(), files);
    }

    /** The line that ends the file whose data begin here, or a negative number where they are none. */
    private static int end(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && isData(lines.get(at))) {
            at++;
        }
        boolean any = at > from;
        while (at < lines.size() && NOTHING_MORE.matcher(lines.get(at)).matches()) {
            at++;
        }
        return any && at < lines.size() && lines.get(at).strip().equals("end") ? at : -1;
    }

    private static boolean isData(String line) {
        if (!DATA.matcher(line).matches()) {
            return false;
        }
        int bytes = (line.charAt(0) - ' ') & 0x3f;
        int characters = (bytes + 2) / 3 * 4;
        // spaces at the end get lost on the way
        return bytes > 0 && bytes <= 45 && line.length() <= 1 + characters + 1;
    }

    private static byte[] content(List<String> lines) {
        byte[] encoded = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream decoded = decode(new ByteArrayInputStream(encoded))) {
            return decoded.readAllBytes();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }
}
