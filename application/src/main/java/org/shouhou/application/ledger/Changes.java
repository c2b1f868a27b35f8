package org.shouhou.application.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What changed, for the audit trail: one line a field, {@code field: before → after}; codes, not words. */
public final class Changes {

    private static final String ARROW = " → ";

    private final List<String> lines = new ArrayList<>();

    /** A value something new begins with. */
    public Changes with(String field, Object value) {
        String text = text(value);
        if (!text.isEmpty()) {
            lines.add(field + ": " + text);
        }
        return this;
    }

    /** A value before and after; the same is no change. */
    public Changes of(String field, Object before, Object after) {
        if (!Objects.equals(text(before), text(after))) {
            lines.add(field + ": " + text(before) + ARROW + text(after));
        }
        return this;
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
