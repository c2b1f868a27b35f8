package org.shouhou.domain.equipment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says of machines: its words that may be serial numbers or names of models, as they are looked up. Words
 * have a digit in them; of a long message only the beginning is read, and of many words only the first.
 */
public final class MachineClues {

    private static final int LONGEST_READ = 20_000;
    private static final int MOST_WORDS = 200;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_SERIAL = 4;
    private static final int SHORTEST_NUMBER = 5;
    private static final int SHORTEST_MODEL = 2;

    /** Chinese characters, most of what is read, are told first: a script costs a search. */
    private static final String SIGN = "[[^\\u2e80-\\u9fff]&&[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}]]";

    private static final Pattern WORD = Pattern.compile(SIGN + "++(?:[-./_+]" + SIGN + "++)*+");
    private static final Pattern PART = Pattern.compile("[./_+]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    /** {@code ZL16-0201 to 0204} means several. */
    private static final Pattern UP_TO = Pattern.compile("\\s?(?:[~至到、和及,]|TO|AND)\\s?(\\d{1,6})(?!\\p{Alnum})");

    private final Set<String> serials = new LinkedHashSet<>();
    /** By each word its possible names of models, the longest first. */
    private final Map<String, List<String>> models = new LinkedHashMap<>();

    private MachineClues() {}

    /** Either text may be null or as long and odd as strangers write. */
    public static MachineClues in(String subject, String text) {
        String whole = beginning(subject) + "\n" + beginning(text);
        String plain = DASH.matcher(
                        Normalizer.normalize(whole, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("-");
        MachineClues clues = new MachineClues();
        Matcher word = WORD.matcher(plain);
        String before = "";
        int endBefore = -2;
        while (clues.models.size() < MOST_WORDS && word.find()) {
            String found = word.group();
            if (word.start() == endBefore + 1 && plain.charAt(endBefore) == ' ') {
                clues.addWord(before + "-" + found);
            }
            clues.addWord(found);
            clues.addTheLastOfSeveral(found, plain, word.end());
            before = found;
            endBefore = word.end();
        }
        return clues;
    }

    private static String beginning(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_READ));
    }

    private void addWord(String word) {
        if (word.length() > LONGEST_WORD || word.chars().noneMatch(Character::isDigit)) {
            return;
        }
        List<String> names = new ArrayList<>();
        addAs(word, names);
        String[] parts = PART.split(word);
        if (parts.length > 1) {
            for (String part : parts) {
                addAs(part, names);
            }
        }
        if (!names.isEmpty()) {
            models.putIfAbsent(word, names);
        }
    }

    private void addAs(String word, List<String> names) {
        String key = key(word);
        boolean digit = key.chars().anyMatch(Character::isDigit);
        if (digit && key.length() >= (isNumber(key) ? SHORTEST_NUMBER : SHORTEST_SERIAL)) {
            serials.add(key);
        }
        for (String name = word; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('-')))) {
            String named = key(name);
            boolean speaks = named.chars().anyMatch(Character::isDigit) && !isNumber(named);
            if (speaks && named.length() >= SHORTEST_MODEL) {
                names.add(named);
            }
        }
    }

    private void addTheLastOfSeveral(String word, String text, int end) {
        Matcher several = UP_TO.matcher(text).region(end, Math.min(text.length(), end + 20));
        if (several.lookingAt() && several.group(1).length() < word.length()) {
            addWord(word.substring(0, word.length() - several.group(1).length()) + several.group(1));
        }
    }

    private static String key(String word) {
        return word.replace("-", "");
    }

    /** Whether it is nothing but digits, as phone numbers and dates are too. */
    static boolean isNumber(String key) {
        return key.chars().allMatch(Character::isDigit);
    }

    /** Keys as of {@link SerialNumber#key()}. */
    public Set<String> serials() {
        return Set.copyOf(serials);
    }

    /** Keys of what may be a model's code, written without hyphens. */
    public Set<String> modelKeys() {
        Set<String> keys = new LinkedHashSet<>();
        models.values().forEach(keys::addAll);
        return keys;
    }

    /** Of the models known by these keys those that are named; of one name within another only the longer. */
    Set<String> named(Set<String> known) {
        Set<String> named = new LinkedHashSet<>();
        for (List<String> names : models.values()) {
            names.stream().filter(known::contains).findFirst().ifPresent(named::add);
        }
        return named;
    }
}
