package org.shouhou.application.port;

import java.time.LocalDate;
import java.util.List;
import org.shouhou.domain.calendar.SpecialDay;

/** The days that are unlike others of their weekday. */
public interface SpecialDays {

    /** Everything that is known, by day. */
    List<SpecialDay> all();

    /** Notes a day, in place of what was known of it. */
    void put(SpecialDay day);

    /** The day is like any other; false where it was before. */
    boolean remove(LocalDate day);
}
