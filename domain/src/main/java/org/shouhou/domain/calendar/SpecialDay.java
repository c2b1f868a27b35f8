package org.shouhou.domain.calendar;

import java.time.LocalDate;
import org.shouhou.domain.RuleBroken;

/**
 * A day unlike others of its weekday: a holiday, or a weekend day worked to make up for one (调休上班).
 *
 * @param working whether it is worked
 * @param name what it is, as 春节
 */
public record SpecialDay(LocalDate day, boolean working, String name) {

    public SpecialDay {
        RuleBroken.unless(day != null, "calendar.day.missing");
        name = RuleBroken.text(name, 100, "calendar.day.name");
    }
}
