package org.shouhou.application.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouhou.domain.RuleBroken;

/** One row of a table, by the names of its columns. What is empty is not given. */
public final class Cells {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" + "(?:[ T].*)?");
    private static final List<String> YES = List.of("是", "y", "yes", "1", "true", "√", "✓");
    private static final List<String> NO = List.of("否", "n", "no", "0", "false", "×");

    private final Map<String, String> byColumn;

    public Cells(Map<String, String> byColumn) {
        this.byColumn = byColumn;
    }

    /** The text, where one is given. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(byColumn.get(column)).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** @throws RuleBroken {@code import.date} with what stands there */
    public Optional<LocalDate> date(String column) {
        return text(column).map(Cells::day);
    }

    /** @throws RuleBroken {@code import.number} with what stands there */
    public Optional<Integer> whole(String column) {
        return text(column).map(written -> {
            RuleBroken.unless(written.matches("\\d{1,6}(\\.0+)?"), "import.number", shortened(written));
            return Integer.valueOf(written.replaceFirst("\\..*", ""));
        });
    }

    /** An amount of money or the like. @throws RuleBroken {@code import.amount} with what stands there */
    public Optional<BigDecimal> amount(String column) {
        return text(column).map(written -> {
            String plain = written.replaceAll("[,，\\s¥￥]", "");
            RuleBroken.unless(plain.matches("\\d{1,12}(\\.\\d{1,6})?"), "import.amount", shortened(written));
            return new BigDecimal(plain);
        });
    }

    /** Several texts in one cell, each once, in their order; none where nothing is given. */
    public Optional<List<String>> several(String column) {
        return text(column).map(written -> Stream.of(written.split("[;；,，、\\n]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList());
    }

    /** @throws RuleBroken {@code import.yes-no} with what stands there */
    public Optional<Boolean> yes(String column) {
        return text(column).map(written -> {
            String word = written.toLowerCase(Locale.ROOT);
            RuleBroken.unless(YES.contains(word) || NO.contains(word), "import.yes-no", shortened(written));
            return YES.contains(word);
        });
    }

    private static LocalDate day(String written) {
        Matcher matcher = DATE.matcher(written);
        RuleBroken.unless(matcher.matches(), "import.date", shortened(written));
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new RuleBroken("import.date", shortened(written));
        }
    }

    private static String shortened(String written) {
        return written.length() <= 30 ? written : written.substring(0, 30) + "…";
    }
}
