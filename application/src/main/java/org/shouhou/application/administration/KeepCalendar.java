package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.SpecialDays;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.calendar.SpecialDay;
import org.shouhou.domain.organisation.Right;

/** Keeps the holidays, and the weekend days worked to make up for them. Clocks that already run stay as they are. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class KeepCalendar {

    private static final int MOST_AT_ONCE = 31;

    private final SpecialDays specialDays;
    private final Ledger ledger;

    protected KeepCalendar() {
        this(null, null);
    }

    @Inject
    KeepCalendar(SpecialDays specialDays, Ledger ledger) {
        this.specialDays = specialDays;
        this.ledger = ledger;
    }

    /** By day, the oldest first. */
    @Transactional
    public List<SpecialDay> list() {
        return specialDays.all();
    }

    /**
     * Some days in a row that are all holidays, or all worked.
     *
     * @param last the same day for one
     */
    public record Days(LocalDate first, LocalDate last, boolean working, String name) {}

    /** Notes them, in place of what was known of them. */
    @Transactional
    public void mark(Days days) {
        RuleBroken.unless(days.first() != null, "calendar.day.missing");
        LocalDate last = days.last() == null ? days.first() : days.last();
        RuleBroken.unless(!last.isBefore(days.first()), "calendar.days.backwards");
        RuleBroken.unless(last.isBefore(days.first().plusDays(MOST_AT_ONCE)), "calendar.days.too-many", MOST_AT_ONCE);
        days.first()
                .datesUntil(last.plusDays(1))
                .forEach(day -> specialDays.put(new SpecialDay(day, days.working(), days.name())));
        ledger.record(
                "calendar.marked",
                "calendar " + days.first(),
                new Changes()
                        .with("last", last.toString())
                        .with("working", String.valueOf(days.working()))
                        .with("name", days.name()));
    }

    /** The day is like any other of its weekday again. */
    @Transactional
    public void forget(LocalDate day) {
        if (specialDays.remove(day)) {
            ledger.record("calendar.forgotten", "calendar " + day, new Changes());
        }
    }
}
