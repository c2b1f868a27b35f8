package org.shouhou.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.domain.RuleBroken;

class WorkingCalendarTest {

    private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

    /** The week of 2026's National Day (国庆节): Thursday the 1st to Wednesday the 7th off, Saturday the 10th worked. */
    private final WorkingCalendar calendar = new WorkingCalendar(COMPANY, WorkingHours.USUAL, october());

    private static List<SpecialDay> october() {
        List<SpecialDay> days = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            days.add(new SpecialDay(LocalDate.of(2026, 10, day), false, "国庆节"));
        }
        days.add(new SpecialDay(LocalDate.of(2026, 10, 10), true, "国庆节调休"));
        return days;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COMPANY).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // within a morning, over noon, over night, over a weekend
        "2026-09-22T09:30, 2, 2026-09-22T11:30",
        "2026-09-22T11:00, 2, 2026-09-22T14:00",
        "2026-09-22T16:00, 4, 2026-09-23T11:00",
        "2026-09-18T17:00, 2, 2026-09-21T10:00",
        // nothing takes no time, but waits for the next working hours
        "2026-09-22T10:00, 0, 2026-09-22T10:00",
        "2026-09-22T12:30, 0, 2026-09-22T13:00",
        "2026-09-19T10:00, 0, 2026-09-21T09:00",
        // what is full at the end of the day ends that day
        "2026-09-22T09:00, 8, 2026-09-22T18:00",
        "2026-09-22T20:00, 8, 2026-09-23T18:00",
        // over the holiday, and on the Saturday that makes up for it
        "2026-09-30T17:00, 2, 2026-10-08T10:00",
        "2026-10-09T17:00, 2, 2026-10-10T10:00",
        "2026-10-10T17:00, 2, 2026-10-12T10:00"
    })
    void working_time_passes_in_working_hours_only(String start, long hours, String end) {
        assertThat(calendar.after(at(start), Duration.ofHours(hours))).isEqualTo(at(end));
        assertThat(worked(start, end)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void a_special_day_says_what_it_is() {
        assertThat(calendar.works(LocalDate.of(2026, 10, 5))).isFalse();
        assertThat(calendar.works(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(calendar.works(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(calendar.specialDay(LocalDate.of(2026, 10, 5)).orElseThrow().name())
                .isEqualTo("国庆节");
        assertThat(calendar.specialDay(LocalDate.of(2026, 10, 8))).isEmpty();
    }

    @Test
    void the_days_tell_how_a_time_came_about() {
        List<WorkingCalendar.Counted> days = calendar.days(at("2026-10-07T17:00"), at("2026-10-08T10:00"));

        assertThat(days)
                .containsExactly(
                        new WorkingCalendar.Counted(
                                LocalDate.of(2026, 10, 7),
                                Duration.ZERO,
                                october().get(6)),
                        new WorkingCalendar.Counted(LocalDate.of(2026, 10, 8), Duration.ofHours(1), null));
    }

    private Duration worked(String start, String end) {
        return calendar.days(at(start), at(end)).stream()
                .map(WorkingCalendar.Counted::working)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void backwards_no_time_passes() {
        assertThat(calendar.days(at("2026-09-22T11:00"), at("2026-09-22T10:00")))
                .isEmpty();
        assertThatThrownBy(() -> calendar.after(at("2026-09-22T11:00"), Duration.ofHours(-1)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void the_hours_of_a_day_are_in_order() {
        assertThat(WorkingHours.USUAL.aDay()).isEqualTo(Duration.ofHours(8));
        var morning = new WorkingHours.Stretch(LocalTime.of(8, 0), LocalTime.of(12, 0));
        var noon = new WorkingHours.Stretch(LocalTime.of(11, 0), LocalTime.of(13, 0));
        assertThatThrownBy(() -> new WorkingHours(List.of(morning, noon)))
                .hasMessageStartingWith("calendar.hours.overlapping");
        assertThatThrownBy(() -> new WorkingHours(List.of())).hasMessageStartingWith("calendar.hours.none");
        assertThatThrownBy(() -> new WorkingHours.Stretch(LocalTime.NOON, LocalTime.NOON))
                .hasMessageStartingWith("calendar.hours.backwards");
    }
}
