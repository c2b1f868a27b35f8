package org.shouhou.adapters.out.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes header text: encoded words (RFC 2047) also where they stand against the rules (inside quotes, without space
 * around, with spaces within, a character cut in two between words), and bare 8-bit bytes.
 */
final class HeaderText {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]*)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?(.*?)(?:\\?=|$)", Pattern.DOTALL);
    /** One by the rules: nothing in it needs looking at. */
    private static final Pattern WHOLE_WORD = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?\\s]*\\?=");

    private HeaderText() {}

    /** The decoded single line of a header's raw value. */
    static String decode(byte[] raw, Decoder decoder) {
        return CleanText.line(decodeWords(unfold(decoder.guess(raw)), decoder));
    }

    /** The value on one line, each fold being one space. */
    static String unfold(String value) {
        // by hand: every field of every mail goes through here, some of them many times
        StringBuilder line = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\r' && c != '\n') {
                line.append(c);
                continue;
            }
            line.append(' ');
            while (i + 1 < value.length() && c == '\r' && "\r\n".indexOf(value.charAt(i + 1)) >= 0) {
                c = value.charAt(++i);
            }
            while (i + 1 < value.length() && " \t".indexOf(value.charAt(i + 1)) >= 0) {
                i++;
            }
        }
        return line.toString();
    }

    /** Where the encoded word that begins here ends, or here where none does. */
    static int wordEnd(String line, int begin) {
        if (!line.startsWith("=?", begin)) {
            return begin;
        }
        Matcher word = WHOLE_WORD.matcher(line).region(begin, line.length());
        return word.lookingAt() ? word.end() : begin;
    }

    /** The text with its encoded words decoded; what only looks like one is left as it is. */
    static String decodeWords(String text, Decoder decoder) {
        if (!text.contains("=?")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher words = WORD.matcher(text);
        Run run = null;
        int end = 0;
        while (words.find()) {
            String between = text.substring(end, words.start());
            if (run == null || !between.isBlank()) {
                flush(run, out, decoder);
                run = null;
                out.append(between);
            }
            String charset = words.group(1);
            boolean base64 = words.group(2).equalsIgnoreCase("B");
            if (run == null || !run.continues(charset, base64)) {
                flush(run, out, decoder);
                run = new Run(charset, base64);
            }
            run.encoded.append(base64 ? words.group(3) : words.group(3).replace('_', ' '));
            if (base64) {
                run.closeGroup();
            }
            end = words.end();
        }
        flush(run, out, decoder);
        return out.append(text.substring(end)).toString();
    }

    private static void flush(Run run, StringBuilder out, Decoder decoder) {
        if (run != null) {
            out.append(decoder.decode(run.bytes(), run.charset));
        }
    }

    /** Neighbouring words of one charset and encoding, whose bytes are decoded together. */
    private static final class Run {

        private final String charset;
        private final boolean base64;
        private final StringBuilder encoded = new StringBuilder();
        private final ByteArrayOutputStream done = new ByteArrayOutputStream();

        Run(String charset, boolean base64) {
            this.charset = charset;
            this.base64 = base64;
        }

        boolean continues(String nextCharset, boolean nextBase64) {
            return base64 == nextBase64 && charset.equalsIgnoreCase(nextCharset);
        }

        /** A word that is complete by itself is decoded; one cut inside a group of four waits for the next. */
        void closeGroup() {
            int digits = 0;
            boolean padded = false;
            for (int i = 0; i < encoded.length(); i++) {
                padded |= encoded.charAt(i) == '=';
                digits += isBase64(encoded.charAt(i)) ? 1 : 0;
            }
            if (padded || digits % 4 == 0) {
                done.writeBytes(base64(encoded));
                encoded.setLength(0);
            }
        }

        byte[] bytes() {
            done.writeBytes(base64 ? base64(encoded) : quotedPrintable(encoded));
            return done.toByteArray();
        }
    }

    private static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    private static byte[] base64(CharSequence encoded) {
        StringBuilder digits = new StringBuilder(encoded.length());
        encoded.chars().filter(c -> isBase64((char) c)).forEach(c -> digits.append((char) c));
        // six bits left over make no byte
        int usable = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
        return Base64.getDecoder().decode(digits.substring(0, usable));
    }

    private static byte[] quotedPrintable(CharSequence encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int high = c == '=' && i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(encoded.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
