package org.shouhou.adapters.out.jpa;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouhou.domain.customer.PhoneNumber;

/**
 * Makes of a text what it is found by. Scripts without spaces: every character and every two neighbouring ones. Others:
 * every word and its beginnings, and of one like {@code CK6150} its letters and its digits by themselves too.
 *
 * <p>Beginnings are made here and not asked for as such, since the database can tell beforehand how often a word stands in
 * the texts, but not a beginning; and that is what it plans by.
 */
final class SearchWords {

    /** Beyond that nobody looks for words. */
    private static final int LONGEST_TEXT = 200_000;

    /** A tsvector takes a megabyte. */
    private static final int MOST_BYTES = 900_000;

    private static final int BYTES_BESIDE_A_WORD = 5;

    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int LONGEST_BEGINNING = 20;

    private static final Pattern DIALLED = Pattern.compile("\\+?\\d[\\d\\s().\\-/]{9,}");

    private final Set<String> words = new LinkedHashSet<>();
    private int bytes;

    private SearchWords() {}

    /** What a text is found by. */
    static Set<String> of(String text) {
        SearchWords made = new SearchWords();
        for (Run run : runs(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))) {
            if (run.spaceless()) {
                made.addPairs(run.text());
            } else {
                made.addWord(run.text());
            }
        }
        return made.words;
    }

    /**
     * What to look for, as a tsquery: all of it must stand in the same case; empty where there is nothing to look for. A phone
     * number is found by its digits too, however it was written.
     */
    static String query(String text) {
        String words = allOf(text);
        return DIALLED.matcher(text.strip()).matches()
                ? PhoneNumber.parse(text)
                        .map(it -> "(" + words + ") | '" + it.digits().replace("+", "") + "'")
                        .orElse(words)
                : words;
    }

    /** Whether a query is for one word alone. */
    static boolean isOne(String query) {
        return !query.isEmpty() && !query.contains(" ");
    }

    private static String allOf(String text) {
        return asked(text).stream().map(SearchWords::quoted).collect(Collectors.joining(" & "));
    }

    /** The words of a text as they are looked for, each once, in the text's order; single characters say too little. */
    static Set<String> each(String text) {
        return asked(text).stream()
                .filter(it -> it.codePointCount(0, it.length()) > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A word as a tsquery. */
    static String quoted(String word) {
        return "'" + word + "'";
    }

    private static List<String> asked(String text) {
        List<String> wanted = new ArrayList<>();
        for (Run run : runs(text)) {
            int[] characters = run.text().codePoints().toArray();
            if (!run.spaceless() || characters.length == 1) {
                wanted.add(run.text());
                continue;
            }
            for (int i = 0; i + 1 < characters.length; i++) {
                wanted.add(new String(characters, i, 2));
            }
        }
        return wanted;
    }

    private void addPairs(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            add(new String(characters, i, 1));
            if (i + 1 < characters.length) {
                add(new String(characters, i, 2));
            }
        }
    }

    private void addWord(String text) {
        addBeginnings(text);
        int begin = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1))) {
                addBeginnings(text.substring(begin, i));
                begin = i;
            }
        }
    }

    private void addBeginnings(String word) {
        for (int end = SHORTEST_BEGINNING; end < Math.min(word.length(), LONGEST_BEGINNING); end++) {
            add(word.substring(0, end));
        }
        add(word);
    }

    private void add(String word) {
        // no sum that a long text's thousands of repeated words would each have to be encoded for
        int atMost = 3 * word.length() + BYTES_BESIDE_A_WORD;
        if (bytes + atMost <= MOST_BYTES && words.add(word)) {
            bytes += word.getBytes(StandardCharsets.UTF_8).length + BYTES_BESIDE_A_WORD;
        }
    }

    private record Run(boolean spaceless, String text) {}

    /** The stretches of letters and digits, each of one kind of script; everything else only parts them. */
    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean spaceless = false;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            boolean counts = Character.isLetterOrDigit(c);
            boolean now = counts && isSpaceless(c);
            if (!run.isEmpty() && (!counts || now != spaceless || !now && run.length() >= LONGEST_WORD)) {
                runs.add(new Run(spaceless, run.toString()));
                run.setLength(0);
            }
            if (counts) {
                run.appendCodePoint(c);
                spaceless = now;
            }
        }
        if (!run.isEmpty()) {
            runs.add(new Run(spaceless, run.toString()));
        }
        return runs;
    }

    private static boolean isSpaceless(int c) {
        if (c < 0x0e00) {
            return false;
        }
        // most of what is asked
        if (c >= 0x4e00 && c <= 0x9fff) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI -> true;
            default -> false;
        };
    }
}
