package org.shouhou.adapters.out.mime;

/** Takes out of text what the database refuses or what would deceive a reader. */
final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** A body: line ends become {@code \n}, U+0000 goes, halves of surrogate pairs are replaced, blank ends are cut. */
    static String body(String text) {
        return wellFormed(text.replace("\r\n", "\n").replace('\r', '\n')).stripTrailing();
    }

    /** A header's value or a name: one line, without control characters, among them those that turn what follows round. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        wellFormed(text).codePoints().forEach(c -> {
            if (c == '\t' || c == '\n') {
                line.append(' ');
            } else if (!Character.isISOControl(c) && !turnsRound(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    private static boolean turnsRound(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    /** As {@link #line(String)}, cut to so many characters, never within one. */
    static String line(String text, int longest) {
        String line = line(text);
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end);
    }

    /** The text without U+0000, which PostgreSQL can't hold, and without lone surrogates, which UTF-8 can't. */
    static String wellFormed(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean wrong = c == 0 || Character.isSurrogate(c) && !pair;
            if (wrong && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (clean != null && c != 0) {
                clean.append(wrong ? REPLACEMENT : c);
            }
            if (pair) {
                i++;
                if (clean != null) {
                    clean.append(text.charAt(i));
                }
            }
        }
        return clean == null ? text : clean.toString();
    }
}
