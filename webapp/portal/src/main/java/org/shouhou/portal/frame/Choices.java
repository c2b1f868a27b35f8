package org.shouhou.portal.frame;

import java.util.Arrays;

/** What somebody chose in a filter, as it stands in the address; what makes no sense counts as not chosen. */
public final class Choices {

    private static final int LONGEST = 18;

    private Choices() {}

    /** The id, or null. */
    public static Long id(String given) {
        boolean number =
                !given.isEmpty() && given.length() <= LONGEST && given.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.valueOf(given) : null;
    }

    public static <E extends Enum<E>> E of(Class<E> type, String given, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(given))
                .findFirst()
                .orElse(otherwise);
    }
}
