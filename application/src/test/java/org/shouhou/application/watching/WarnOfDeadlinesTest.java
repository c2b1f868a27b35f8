package org.shouhou.application.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AddNote;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.handling.Office;
import org.shouhou.application.memory.MemoryDeadlines;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.ServiceCase;

/** Who is told what about a case, when, and once. */
class WarnOfDeadlinesTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();
    private final Actor liuyang = office.employs("liuyang", "刘洋", DepartmentCode.SERVICE_OFFICE, "CLERK");
    private final WarnOfDeadlines warnOfDeadlines = new WarnOfDeadlines(new WarnOfDeadline(
            new MemoryDeadlines(office.intake.cases, office.workOrders, office.referrals),
            office.intake.cases,
            office.workOrders,
            office.referrals,
            new Keepers(office.employees, office.roles),
            office.tellStaff,
            office.intake.clock));

    private List<NoticeKind> told(Actor whom) {
        return office.notices.unseenBy(whom.employeeId()).stream()
                .map(Notice::kind)
                .toList();
    }

    @Test
    void of_a_case_nobody_holds_everybody_who_could_is_warned_once() {
        office.intake.clock.pass(Duration.ofHours(19));
        assertThat(warnOfDeadlines.warn()).isZero();
        office.intake.clock.pass(Duration.ofHours(2));

        assertThat(warnOfDeadlines.warn()).isEqualTo(1);
        assertThat(warnOfDeadlines.warn()).isZero();

        assertThat(told(office.wangfang)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(told(liuyang)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(told(office.chenjie)).isEmpty();
    }

    @Test
    void who_holds_it_is_warned_and_nobody_where_the_customer_was_answered() {
        office.assignCase.assign(
                new AssignCase.Command(serviceCase.number(), serviceCase.version(), liuyang.employeeId()));
        assertThat(told(liuyang)).containsExactly(NoticeKind.HANDED_OVER);
        office.notices.seenAll(liuyang.employeeId(), office.intake.clock.instant());
        office.intake.clock.pass(Duration.ofHours(21));
        warnOfDeadlines.warn();
        assertThat(told(liuyang)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(told(office.wangfang)).isEmpty();

        ServiceCase answered = office.newCase();
        office.answer(answered, "请稍候。");
        office.intake.clock.pass(Duration.ofHours(21));
        assertThat(warnOfDeadlines.warn()).isZero();
    }

    @Test
    void a_department_is_warned_of_the_answer_it_owes() {
        office.answer(serviceCase, "请稍候。");
        office.referred(serviceCase, Office.TECHNICAL);
        office.intake.clock.pass(Duration.ofHours(21));

        warnOfDeadlines.warn();

        assertThat(told(office.chenjie)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(told(office.sunli)).isEmpty();
    }

    @Test
    void who_is_named_in_a_note_is_told_in_the_portal_and_by_mail_which_belongs_to_no_case() {
        var withAddress = office.employees.byId(liuyang.employeeId()).orElseThrow();
        withAddress.describe(
                "刘洋", new EmailAddress("liuyang@zeli.example"), withAddress.department(), withAddress.roles(), true);
        int entries = office.intake.register.ofCase(serviceCase.id()).size();

        office.addNote.add(new AddNote.Command(serviceCase.number(), "@刘洋 请联系用户；@wangfang 知悉"));

        assertThat(told(liuyang)).containsExactly(NoticeKind.MENTIONED);
        assertThat(told(office.wangfang)).as("who wrote it knows").isEmpty();
        Outbox.Message mail = office.intake.outbox.waiting().stream()
                .filter(it -> it.type().equals(Outbox.Message.STAFF_MAIL))
                .findFirst()
                .orElseThrow();
        assertThat(mail.properties()).containsEntry(Outbox.Message.TO, "liuyang@zeli.example");
        assertThat(mail.group()).isNotEqualTo(serviceCase.number().value());
        assertThat(office.intake.register.ofCase(serviceCase.id())).hasSize(entries);
    }

    @Test
    void who_watches_a_case_does_so_until_they_no_longer_want_to() {
        office.watchCase.watch(serviceCase.number());
        assertThat(office.watchers.of(serviceCase.id())).containsExactly(office.wangfang.employeeId());
        office.watchCase.unwatch(serviceCase.number());
        assertThat(office.watchers.of(serviceCase.id())).isEmpty();
    }
}
