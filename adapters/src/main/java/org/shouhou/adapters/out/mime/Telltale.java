package org.shouhou.adapters.out.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What bytes beyond ASCII tell of their writing where there are too few for a detector. Whatever declares a western
 * charset fits it, so only what no western language does speaks against one.
 */
final class Telltale {

    /** Fewer may stand together in a western word, or be signs in a row. */
    private static final int CROWD = 4;

    /** One in so many may be an exception. */
    private static final int EXCEPTION = 10;

    /** One in so many may be broken. */
    private static final int LIKELY = 3;

    private static final int FEWEST_WORDS = 4;

    /** Characters of words on average, web addresses among them; lines of base64 have 60 and more. */
    private static final int LONGEST_MEAN = 20;

    private static final int NO_BREAK_SPACE = 0xa0;

    private Telltale() {}

    /** How many bytes are beyond ASCII. */
    static int eightBit(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether most bytes beyond ASCII stand side by side: accented letters stand alone between plain ones. */
    static boolean noWesternWords(byte[] bytes) {
        int crowded = 0;
        int alone = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (isHigh(bytes, i)) {
                boolean company = isHigh(bytes, i - 1) || isHigh(bytes, i + 1);
                crowded += company ? 1 : 0;
                alone += company ? 0 : 1;
            }
        }
        return crowded >= CROWD && crowded > alone;
    }

    private static boolean isHigh(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && bytes[at] < 0 && (bytes[at] & 0xff) != NO_BREAK_SPACE;
    }

    /**
     * Whether words are written in letters beyond ASCII throughout, as Cyrillic ones are: three of them, or as many such
     * letters as plain ones outside of tags. A mere list of accented letters isn't that.
     */
    static boolean foreignWords(byte[] bytes) {
        int words = 0;
        int foreign = 0;
        int mixed = 0;
        int plain = 0;
        boolean inTag = false;
        for (int i = 0; i < bytes.length; i++) {
            inTag = bytes[i] == '<' || inTag && bytes[i] != '>';
            int begin = i;
            int high = 0;
            boolean word = false;
            while (i < bytes.length && isLetter(bytes[i])) {
                high += bytes[i] < 0 ? 1 : 0;
                word = word || bytes[i] != bytes[begin] && !isUmlaut(bytes[i]);
                i++;
            }
            int length = i - begin;
            i -= length > 0 ? 1 : 0;
            boolean throughout = high > 0 && high == length && (word || length == 1);
            words += throughout && high >= CROWD ? 1 : 0;
            foreign += throughout ? high : 0;
            mixed += high < length ? high : 0;
            plain += inTag ? 0 : length - high;
        }
        return words > 0 && foreign > mixed * EXCEPTION && (words >= 3 || foreign >= plain);
    }

    /** People try out their programs with these in a row; in other alphabets they make no word. */
    private static boolean isUmlaut(byte b) {
        return "\u00e4\u00f6\u00fc\u00df\u00c4\u00d6\u00dc".indexOf(b & 0xff) >= 0;
    }

    /** In all single-byte charsets of other alphabets the upper bytes are letters; those below also the Cyrillic yo. */
    private static boolean isLetter(byte b) {
        int value = b & 0xff;
        return value >= 0xc0 || value == 0xa8 || value == 0xb8 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /**
     * Whether, read as GB18030, at least half of what is beyond ASCII are the characters in daily use and their
     * punctuation: what western words come to are rare ones, or an accented letter swallowing the next.
     */
    static boolean chinese(byte[] bytes) {
        Pairs pairs = new Pairs(bytes);
        return pairs.usual > 0 && pairs.usual >= pairs.rare;
    }

    /** The same of nearly all of it, and of more than one sign in a row. */
    static boolean clearlyChinese(byte[] bytes) {
        Pairs pairs = new Pairs(bytes);
        return pairs.varied >= 2 && pairs.rare * EXCEPTION <= pairs.usual;
    }

    /** The same, but for a character broken on the way: western words come to rare ones throughout. */
    static boolean mostlyChinese(byte[] bytes) {
        Pairs pairs = new Pairs(bytes);
        return pairs.varied >= 2 && pairs.rare * LIKELY <= pairs.usual;
    }

    /**
     * Whether what calls itself GB2312 is Big5: nearly all of it is among the daily characters there, while many pairs of
     * bytes mean nothing here or what nobody writes.
     */
    static boolean traditional(byte[] bytes) {
        Pairs pairs = new Pairs(bytes);
        return pairs.onlyBig5 >= 2
                && pairs.onlyBig5 * 3 >= pairs.all()
                && pairs.neverBig5 * EXCEPTION <= pairs.all()
                && pairs.onlyBig5 > pairs.neverBig5 * 3;
    }

    /** How the bytes would be as characters of two bytes each. */
    private static final class Pairs {

        private int usual;
        private int varied;
        private int rare;
        private int onlyBig5;
        private int neverBig5;

        Pairs(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] < 0) {
                    count(bytes[i] & 0xff, i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0);
                    i++;
                }
            }
        }

        int all() {
            return usual + rare;
        }

        private void count(int first, int second) {
            boolean level = first >= 0xa1 && first <= 0xa9 || first >= 0xb0 && first <= 0xd7;
            boolean lower = second >= 0x40 && second <= 0x7e;
            if (level && second >= 0xa1) {
                usual++;
                varied += first == second ? 0 : 1;
            } else {
                rare++;
            }
            if (first < 0xa1 || first > 0xc6 || !lower && second < 0xa1) {
                neverBig5++;
            } else if (lower || first >= 0xaa && first <= 0xaf) {
                onlyBig5++;
            }
        }
    }

    /**
     * Whether what calls itself base64 is plain writing: mostly bytes beyond ASCII, which base64 never has, or short words.
     */
    static boolean isWriting(byte[] bytes) {
        String[] words = new String(bytes, StandardCharsets.ISO_8859_1).strip().split("\\s+");
        int letters = Arrays.stream(words).mapToInt(String::length).sum();
        return eightBit(bytes) * 2 > letters || words.length >= FEWEST_WORDS && letters / words.length < LONGEST_MEAN;
    }

    /** Whether they are there side by side. */
    static boolean has(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == first && bytes[i + 1] == second) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word goes on in capitals after small letters, as words do that are read by a wrong charset. */
    static boolean wellCased(String text) {
        return Arrays.stream(text.split("\\P{L}+")).noneMatch(word -> {
            boolean small = false;
            for (int i = 0; i < word.length(); i++) {
                if (small && word.charAt(i) > 0x7f && Character.isUpperCase(word.charAt(i))) {
                    return true;
                }
                small = small || Character.isLowerCase(word.charAt(i));
            }
            return false;
        });
    }
}
