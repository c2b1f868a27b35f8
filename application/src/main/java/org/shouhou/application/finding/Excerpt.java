package org.shouhou.application.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A short piece of a text around the words that were looked for, with these marked. Plain text: whoever shows it escapes
 * it.
 */
public record Excerpt(List<Piece> pieces) {

    private static final int BEFORE = 36;
    private static final String CUT = "…";
    private static final int SHORTEST_NUMBER = 5;

    /** Part of the text, and whether it is what was looked for. */
    public record Piece(String text, boolean hit) {
        public String getText() {
            return text;
        }

        public boolean isHit() {
            return hit;
        }
    }

    /** At most so many characters of the text, those around the first word that was looked for. */
    static Excerpt of(String text, String wanted, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        String folded = folded(line);
        BitSet marked = marked(folded, terms(wanted));
        int first = Math.max(0, marked.nextSetBit(0));
        int from = line.length() <= longest
                ? 0
                : whole(line, Math.max(0, Math.min(first - BEFORE, line.length() - longest)));
        int to = whole(line, Math.min(line.length(), from + longest));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(CUT, false));
        }
        for (int at = from; at < to; ) {
            boolean hit = marked.get(at);
            int end = Math.min(to, hit ? marked.nextClearBit(at) : next(marked, at, to));
            pieces.add(new Piece(line.substring(at, end), hit));
            at = end;
        }
        if (to < line.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return new Excerpt(List.copyOf(pieces));
    }

    /** Whether every word that was looked for stands in the text. */
    static boolean holdsAll(String text, String wanted) {
        String folded = folded(text);
        Set<String> terms = terms(wanted);
        return !terms.isEmpty() && terms.stream().allMatch(folded::contains);
    }

    /** What was looked for, word by word, as it is compared. */
    public static Set<String> terms(String wanted) {
        Set<String> terms = new LinkedHashSet<>();
        StringBuilder term = new StringBuilder();
        for (char c : (folded(wanted) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                term.append(c);
            } else if (!term.isEmpty()) {
                terms.add(term.toString());
                term.setLength(0);
            }
        }
        return terms;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public List<Piece> getPieces() {
        return pieces;
    }

    @Override
    public String toString() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Words without spaces between them may stand apart: then two characters each. */
    private static BitSet marked(String folded, Set<String> terms) {
        BitSet marked = new BitSet(folded.length());
        for (String term : terms) {
            if (!mark(folded, term, marked) && term.codePointAt(0) >= 0x2e80) {
                for (int i = 0; i + 2 <= term.length(); i++) {
                    mark(folded, term.substring(i, i + 2), marked);
                }
            }
        }
        return marked;
    }

    private static boolean mark(String folded, String term, BitSet marked) {
        boolean found = false;
        for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length())) {
            marked.set(at, at + term.length());
            found = true;
        }
        return found || markBroken(folded, term, marked);
    }

    /** A number typed without the signs within it is marked with them. */
    private static boolean markBroken(String folded, String term, BitSet marked) {
        if (term.length() < SHORTEST_NUMBER || term.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        String broken = term.chars()
                .mapToObj(it -> Pattern.quote(String.valueOf((char) it)))
                .collect(Collectors.joining("[-./ ]?"));
        Matcher number = Pattern.compile(broken).matcher(folded);
        boolean found = false;
        while (number.find()) {
            marked.set(number.start(), number.end());
            found = true;
        }
        return found;
    }

    private static int next(BitSet marked, int at, int end) {
        int next = marked.nextSetBit(at);
        return next < 0 ? end : next;
    }

    /** Not within a character of two. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Without difference of case or width, character for character, so that places stay the same. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // most of what is shown
            if (c < 0x80 || c >= 0x4e00 && c <= 0x9fff) {
                folded.append(Character.toLowerCase(c));
                continue;
            }
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            folded.append(plain.length() == 1 ? plain.charAt(0) : c);
        }
        return folded.toString();
    }
}
