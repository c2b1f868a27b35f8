package org.shouhou.domain.scan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the serial number on what was read off a machine's plate (铭牌): behind its label, in Chinese, set wide or not, in
 * English, or in both. Of a plate that says only 编号 that is meant.
 */
public final class PlateReading {

    private static final String SECOND_LABEL =
            "(?:\\s*[(/]?\\s*(?:SERIAL\\s*(?:NO|NUMBER)|SER\\.?\\s*NO|S/N|NO)\\b\\.?\\s*\\)?)?";
    private static final String VALUE = "[\\s:.]*([A-Z0-9](?:[A-Z0-9]|[-/.](?=[A-Z0-9])){3,24})";

    /** The plainest first. */
    private static final List<Pattern> LABELLED = List.of(
            pattern("(?:" + wide("出厂编号", "出厂号", "机身号", "机身编号", "整机编号", "机号", "序列号", "产品编号", "设备编号") + ")"),
            pattern("(?<![A-Z])(?:SERIAL\\s*(?:NUMBER|NO\\b)|SER\\.?\\s*NO\\b|S/N|SN)"),
            pattern("(?<!\\p{IsHan}\\s?)" + wide("编号")));

    private static final Pattern MEASURE =
            Pattern.compile("[\\d.]+(?:MPA|KPA|BAR|KW|KVA|HP|KG|V|A|HZ|MM|M3|RPM|R/MIN|L)?|[\\d.]+M3/MIN");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d[-./]\\d{1,2}(?:[-./]\\d{1,2})?");
    private static final int FEWEST_DIGITS = 3;

    private PlateReading() {}

    /** @param plate what was read on its photo */
    public static Optional<String> serial(PageText plate) {
        String text = Normalizer.normalize(plate.text(), Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
        return LABELLED.stream()
                .flatMap(label -> label.matcher(text).results())
                .map(it -> it.group(1))
                .filter(PlateReading::isSerial)
                .findFirst();
    }

    private static boolean isSerial(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        boolean decimal = value.contains(".") && MEASURE.matcher(value).matches();
        return digits >= FEWEST_DIGITS && !decimal && !DATE.matcher(value).matches();
    }

    private static Pattern pattern(String label) {
        return Pattern.compile(label + SECOND_LABEL + VALUE);
    }

    /** Labels whose characters may be set apart, to be as wide as others. */
    private static String wide(String... labels) {
        return Arrays.stream(labels)
                .map(it -> it.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\\s*")))
                .collect(Collectors.joining("|"));
    }
}
