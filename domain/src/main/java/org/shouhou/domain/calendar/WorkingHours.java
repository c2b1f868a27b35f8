package org.shouhou.domain.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.shouhou.domain.RuleBroken;

/** The hours worked on a working day: stretches in their order that don't meet, within one day. */
public record WorkingHours(List<Stretch> stretches) {

    /** From nine to six with an hour at noon, as most offices in China work. */
    public static final WorkingHours USUAL = new WorkingHours(List.of(
            new Stretch(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Stretch(LocalTime.of(13, 0), LocalTime.of(18, 0))));

    /** Some hours without a break. */
    public record Stretch(LocalTime from, LocalTime to) {

        public Stretch {
            RuleBroken.unless(from.isBefore(to), "calendar.hours.backwards");
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    public WorkingHours {
        stretches = List.copyOf(stretches);
        RuleBroken.unless(!stretches.isEmpty(), "calendar.hours.none");
        for (int i = 1; i < stretches.size(); i++) {
            RuleBroken.unless(
                    stretches.get(i - 1).to().isBefore(stretches.get(i).from()), "calendar.hours.overlapping");
        }
    }

    /** What a whole day has. */
    public Duration aDay() {
        return stretches.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
