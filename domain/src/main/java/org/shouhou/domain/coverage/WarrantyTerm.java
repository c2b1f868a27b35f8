package org.shouhou.domain.coverage;

import java.time.LocalDate;
import org.shouhou.domain.RuleBroken;

/**
 * How long a warranty is, and from when.
 *
 * @param months 0 to 240; 0 for none
 * @param date the day agreed upon where it runs from {@link WarrantyEvent#DATE}, else null
 */
public record WarrantyTerm(int months, WarrantyEvent from, LocalDate date) {

    /** The longest warranty anybody gives, in months. */
    public static final int LONGEST = 240;

    public WarrantyTerm {
        RuleBroken.unless(from != null, "warranty.event.missing");
        requireMonths(months);
        RuleBroken.unless(from != WarrantyEvent.DATE || date != null, "warranty.date.missing");
        date = from == WarrantyEvent.DATE ? date : null;
    }

    public static void requireMonths(int months) {
        RuleBroken.unless(months >= 0 && months <= LONGEST, "warranty.months", LONGEST);
    }

    /**
     * The last day of a term that began on this one: the corresponding day of the last month, or that month's last day
     * where it has none (Civil Code 201, 202).
     */
    LocalDate lastDay(LocalDate begin) {
        return begin.plusMonths(months);
    }
}
