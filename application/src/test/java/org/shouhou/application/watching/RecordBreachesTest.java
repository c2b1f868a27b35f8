package org.shouhou.application.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.handling.Office;
import org.shouhou.application.port.Employees;
import org.shouhou.domain.servicecase.Deadline;
import org.shouhou.domain.servicecase.ServiceCase;

class RecordBreachesTest {

    private static final Duration JUST_OVER_A_DAY = Duration.ofHours(24).plusSeconds(1);

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();
    private int failuresToComeOver101;
    private final RecordBreaches recordBreaches = new RecordBreaches(
            office.intake.cases,
            office.workOrders,
            office.referrals,
            office.employees,
            office.roles,
            office.intake.tellOfCase,
            office.tellStaff,
            office.intake.clock);

    @Test
    void a_case_nobody_answered_for_a_day_is_on_record_as_late_once() {
        office.intake.clock.pass(JUST_OVER_A_DAY);

        assertThat(recordBreaches.record()).isEqualTo(1);
        assertThat(recordBreaches.record()).isZero();

        assertThat(serviceCase.firstReply().state(office.intake.clock.instant()))
                .isEqualTo(Deadline.State.BREACHED);
        assertThat(serviceCase.firstReply().breachedAt()).isEqualTo(office.intake.clock.instant());
        assertThat(office.intake.outbox.typesFor("shouhou.events"))
                .endsWith("shouhou.case.breached")
                .containsOnlyOnce("shouhou.case.breached");
        assertThat(office.lastAction()).isEqualTo("case.breached");
        assertThat(office.lastActor()).isEqualTo("system");
    }

    @Test
    void that_nobody_arrived_by_the_customers_time_is_on_record_once() {
        office.answer(serviceCase, "请稍候。");
        office.sent(serviceCase, Duration.ofHours(3));
        office.intake.clock.pass(Duration.ofHours(3).plusSeconds(1));

        assertThat(recordBreaches.record()).isEqualTo(1);
        assertThat(recordBreaches.record()).isZero();

        assertThat(office.lastAction()).isEqualTo("case.arrival-breached");
        assertThat(office.intake.outbox.typesFor("shouhou.events")).containsOnlyOnce("shouhou.case.arrival-breached");
    }

    @Test
    void that_a_department_did_not_answer_in_time_is_on_record_once() {
        office.answer(serviceCase, "请稍候。");
        office.referred(serviceCase, Office.TECHNICAL);
        office.intake.clock.pass(JUST_OVER_A_DAY);

        assertThat(recordBreaches.record()).isEqualTo(1);
        assertThat(recordBreaches.record()).isZero();

        assertThat(office.lastAction()).isEqualTo("case.referral-breached");
    }

    @Test
    void within_the_day_nothing_is_recorded() {
        office.intake.clock.pass(Duration.ofHours(23));

        assertThat(recordBreaches.record()).isZero();
    }

    @Test
    void it_is_told_who_held_the_case() {
        office.assignCase.assign(
                new AssignCase.Command(serviceCase.number(), serviceCase.version(), office.wangfang.employeeId()));
        office.intake.clock.pass(JUST_OVER_A_DAY);

        recordBreaches.record();

        var told = office.intake.audit.entries();
        assertThat(told.get(told.size() - 1).detail()).isEqualTo("王芳");
    }

    @Test
    void one_case_that_fails_does_not_keep_the_others_from_being_recorded() {
        ServiceCase another = office.newCase();
        assign(serviceCase, 101);
        assign(another, 102);
        office.intake.clock.pass(JUST_OVER_A_DAY);
        failuresToComeOver101 = Integer.MAX_VALUE;
        RecordBreaches watch = watchThatFails();

        assertThat(watch.record()).isEqualTo(1);

        assertThat(another.firstReply().breachedAt()).isNotNull();
        assertThatThrownBy(watch::record).hasMessage("101");
        failuresToComeOver101 = 0;
        assertThat(watch.record()).isEqualTo(1);
    }

    @Test
    void one_that_collides_with_somebody_looks_again_at_once() {
        assign(serviceCase, 101);
        office.intake.clock.pass(JUST_OVER_A_DAY);
        failuresToComeOver101 = 1;

        assertThat(watchThatFails().record()).isEqualTo(1);

        assertThat(serviceCase.firstReply().breachedAt()).isNotNull();
    }

    private void assign(ServiceCase held, long employeeId) {
        held.assign(employeeId, "王芳", office.intake.clock.instant());
    }

    private RecordBreaches watchThatFails() {
        Employees failing = (Employees) Proxy.newProxyInstance(
                Employees.class.getClassLoader(), new Class<?>[] {Employees.class}, (self, method, arguments) -> {
                    if (arguments != null && arguments[0].equals(101L) && failuresToComeOver101-- > 0) {
                        throw new IllegalStateException("101");
                    }
                    return method.invoke(office.employees, arguments);
                });
        return new RecordBreaches(
                office.intake.cases,
                office.workOrders,
                office.referrals,
                failing,
                office.roles,
                office.intake.tellOfCase,
                office.tellStaff,
                office.intake.clock);
    }
}
