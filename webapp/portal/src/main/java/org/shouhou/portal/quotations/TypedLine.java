package org.shouhou.portal.quotations;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.QuotationLine;

/** A line of a quotation as it is typed, which may be anything. */
public record TypedLine(String kind, String part, String description, String unit, String quantity, String price) {

    private static final int LONGEST_NUMBER = 20;

    /** An empty one of that kind. */
    static TypedLine blank(LineKind kind) {
        return new TypedLine(kind.name(), "", "", "", "", "");
    }

    static TypedLine of(QuotationLine it) {
        return new TypedLine(
                it.kind().name(),
                it.partNumber(),
                it.description(),
                it.unit(),
                it.quantity().toPlainString(),
                it.unitPrice().toPlainString());
    }

    /** The lines of a form, which sends each column under one name. */
    static List<TypedLine> sent(Map<String, String[]> parameters) {
        List<TypedLine> lines = new ArrayList<>();
        int rows = parameters.getOrDefault("kind", new String[0]).length;
        for (int row = 0; row < rows; row++) {
            lines.add(new TypedLine(
                    at(parameters, "kind", row),
                    at(parameters, "part", row),
                    at(parameters, "description", row),
                    at(parameters, "unit", row),
                    at(parameters, "quantity", row),
                    at(parameters, "price", row)));
        }
        return lines;
    }

    private static String at(Map<String, String[]> parameters, String column, int row) {
        String[] values = parameters.getOrDefault(column, new String[0]);
        return row < values.length && values[row] != null ? values[row].strip() : "";
    }

    /** Whether nothing was typed into it. */
    boolean isBlank() {
        return (part + description + quantity + price).isBlank();
    }

    LineKind lineKind() {
        for (LineKind it : LineKind.values()) {
            if (it.name().equals(kind)) {
                return it;
            }
        }
        throw new RuleBroken("quotation.line.kind.missing");
    }

    /** A number as people type it: with commas between the thousands, or in full width. */
    static BigDecimal decimal(String typed, String code, String description) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        RuleBroken.unless(
                plain.length() <= LONGEST_NUMBER && plain.matches("\\d+(\\.\\d+)?|\\.\\d+"), code, description);
        return new BigDecimal(plain);
    }
}
