package org.shouhou.portal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list of cases can show beside number and subject. */
public enum ListColumn {
    CUSTOMER,
    CONTACT,
    STATUS,
    CLOCK,
    CHANNEL,
    HOLDER,
    PRIORITY,
    TAGS,
    PRODUCT,
    MACHINE,
    WARRANTY,
    OPENED,
    ACTIVITY;

    private static final Set<ListColumn> USUAL = EnumSet.of(STATUS, CLOCK, CHANNEL, HOLDER, ACTIVITY);

    /** Those that were written down, comma-separated; the usual ones where there is none. */
    static Set<ListColumn> of(String written) {
        Set<ListColumn> columns = EnumSet.noneOf(ListColumn.class);
        for (String name : written.split(",")) {
            Arrays.stream(values()).filter(it -> it.name().equals(name)).forEach(columns::add);
        }
        return columns.isEmpty() ? USUAL : columns;
    }

    static String written(Collection<ListColumn> columns) {
        return columns.stream().map(ListColumn::name).collect(Collectors.joining(","));
    }
}
