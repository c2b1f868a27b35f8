package org.shouhou.domain.servicecase;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/** A case's business number: {@code SH}, the year in the company's zone, a running number of at least six digits. */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("SH(\\d{4})-(\\d{6,9})");
    private static final Pattern IN_TEXT = Pattern.compile("(?i)\\bSH(\\d{4})-(\\d{6,9})\\b");

    public CaseNumber {
        RuleBroken.unless(value != null && SHAPE.matcher(value).matches(), "case.number.malformed");
    }

    public static CaseNumber of(int year, long running) {
        return new CaseNumber(String.format("SH%04d-%06d", year, running));
    }

    /** The first case number that stands in a text such as a subject line. */
    public static Optional<CaseNumber> in(String text) {
        Matcher matcher = IN_TEXT.matcher(text == null ? "" : text);
        return matcher.find()
                ? Optional.of(new CaseNumber("SH" + matcher.group(1) + "-" + matcher.group(2)))
                : Optional.empty();
    }

    /** Every case number in a text, also one written in full width, in order; at most ten. */
    public static List<CaseNumber> allIn(String text) {
        return IN_TEXT.matcher(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC))
                .results()
                .limit(10)
                .map(found -> new CaseNumber("SH" + found.group(1) + "-" + found.group(2)))
                .toList();
    }

    /** How the subject of our mails carries it: {@code [SH2026-000061]}. */
    public String tag() {
        return "[" + value + "]";
    }

    @Override
    public String toString() {
        return value;
    }
}
