package org.shouhou.application.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhou.application.dashboard.Dashboard.Age;
import org.shouhou.application.dashboard.Dashboard.Cause;
import org.shouhou.application.dashboard.Dashboard.FirstReply;
import org.shouhou.application.dashboard.Dashboard.Lying;
import org.shouhou.application.dashboard.Dashboard.Product;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.FaultCause;

class ReadDashboardTest implements DashboardQueries {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** In Shanghai it is the 3rd already. */
    private static final Instant NOW = Instant.parse("2026-03-02T20:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final ReadDashboard readDashboard = new ReadDashboard(this, Clock.fixed(NOW, SHANGHAI), SHANGHAI);
    private Span asked;

    @Override
    public List<Arrived> arrived(Span span, Period.Step step) {
        asked = span;
        return List.of(
                new Arrived(step.begin(TODAY), Channel.EMAIL, 5), new Arrived(step.begin(TODAY), Channel.PHONE, 2));
    }

    @Override
    public FirstReply firstReply(Span span) {
        return new FirstReply(7, 0, null, null, 1);
    }

    @Override
    public List<Open> open(ZoneId zone) {
        return List.of(
                new Open("SERVICE_OFFICE", TODAY, 2),
                new Open("SERVICE_OFFICE", TODAY.minusDays(1), 1),
                new Open("TECHNICAL", TODAY.minusDays(2), 3),
                new Open("TECHNICAL", TODAY.minusDays(7), 1),
                new Open("TECHNICAL", TODAY.minusDays(30), 1),
                new Open("TECHNICAL", TODAY.minusDays(31), 1));
    }

    @Override
    public List<Cause> causes(Span span) {
        return List.of();
    }

    @Override
    public List<Faulty> products(Span span) {
        return List.of(
                new Faulty(null, null, null, null, 1),
                new Faulty(3L, "空压机", "Compressors", null, 2),
                new Faulty(3L, "空压机", "Compressors", FaultCause.WEAR, 4));
    }

    @Override
    public long repeated(Span span) {
        return 2;
    }

    @Test
    void products_are_told_with_why_they_failed_the_most_frequent_first() {
        Dashboard read = readDashboard.read(Period.daysUpTo(TODAY, 7));

        assertThat(read.products())
                .containsExactly(
                        new Product(3L, "空压机", "Compressors", Map.of(FaultCause.WEAR, 4L), 6),
                        new Product(null, null, null, Map.of(), 1));
        assertThat(read.repeated()).isEqualTo(2);
    }

    @Test
    void days_are_those_of_the_company_and_none_is_left_out() {
        Dashboard read = readDashboard.read(Period.daysUpTo(TODAY, 7));

        assertThat(asked.from()).isEqualTo("2026-02-24T16:00:00Z");
        assertThat(asked.before()).isEqualTo("2026-03-03T16:00:00Z");
        assertThat(read.today()).isEqualTo(TODAY);
        assertThat(read.intake()).hasSize(7);
        assertThat(read.intake().get(6).total()).isEqualTo(7);
        assertThat(read.intake().get(0).byChannel()).isEmpty();
    }

    @Test
    void open_cases_are_told_by_where_they_lie_and_how_old_they_are_the_most_first() {
        assertThat(readDashboard.read(Period.daysUpTo(TODAY, 7)).lying())
                .containsExactly(
                        new Lying("TECHNICAL", Map.of(Age.FOUR_DAYS, 3L, Age.WEEK, 1L, Age.MONTH, 1L, Age.OLDER, 1L)),
                        new Lying("SERVICE_OFFICE", Map.of(Age.TWO_DAYS, 3L)));
    }

    @Test
    void a_longer_period_is_shown_by_week_or_month_and_has_an_end() {
        assertThat(new Period(TODAY.minusDays(30), TODAY).step()).isEqualTo(Period.Step.DAY);
        assertThat(new Period(TODAY.minusDays(31), TODAY).step()).isEqualTo(Period.Step.WEEK);
        assertThat(new Period(TODAY.minusDays(200), TODAY).step()).isEqualTo(Period.Step.MONTH);
        assertThat(new Period(TODAY.minusYears(9), TODAY).days()).isEqualTo(400);
        assertThat(new Period(TODAY, TODAY.minusDays(3)).from()).isEqualTo(TODAY.minusDays(3));
        assertThat(Period.Step.WEEK.begin(LocalDate.of(2026, 3, 1))).isEqualTo("2026-02-23");
        assertThat(readDashboard.read(new Period(TODAY.minusDays(99), TODAY)).intake())
                .hasSize(15);
    }

    @Test
    void an_age_s_days_are_those_its_cases_came_in_on() {
        for (Age age : Age.values()) {
            assertThat(Age.of(java.time.temporal.ChronoUnit.DAYS.between(age.latest(TODAY), TODAY)))
                    .isEqualTo(age);
        }
        assertThat(Age.MONTH.earliest(TODAY)).isEqualTo(TODAY.minusDays(30));
        assertThat(Age.OLDER.earliest(TODAY)).isNull();
    }
}
