package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

class MergeCasesTest {

    private final Office office = new Office();
    private final ServiceCase first = office.newCase();

    private ServiceCase second() {
        office.intake.clock.pass(Duration.ofHours(3));
        return office.intake.caseOf(office.intake.receives(TestMail.from("王工 <wang@customer.example>")
                .subject("3号泵还在响")
                .messageId("again@customer.example")
                .text("昨天写过，请尽快。")));
    }

    private void merge(ServiceCase merged, ServiceCase survivor) {
        office.mergeCases.merge(new MergeCases.Command(merged.number(), merged.version(), survivor.number()));
    }

    @Test
    void what_is_one_matter_becomes_one_case_and_what_comes_later_finds_it() {
        ServiceCase second = second();
        office.addNote.add(new AddNote.Command(second.number(), "与前一封是同一台泵。"));

        merge(second, first);

        assertThat(second.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(second.closeReason()).isEqualTo("merged");
        assertThat(second.mergedIntoId()).isEqualTo(first.id());
        assertThat(office.intake.register.ofCase(second.id())).isEmpty();
        assertThat(office.notes.ofCase(first.id())).hasSize(1);
        assertThat(office.intake.audit.actions()).contains("case.merged", "case.took-in");

        Delivery reply = office.intake.receives(
                TestMail.from("wang@customer.example").subject("Re: x").answering("again@customer.example"));
        assertThat(office.intake.caseOf(reply)).isSameAs(first);
        Delivery byNumber = office.intake.receives(TestMail.from("wang@customer.example")
                .subject("关于 " + second.number())
                .text("好"));
        assertThat(byNumber.outcome())
                .as("who wrote takes part in the survivor")
                .isEqualTo(Outcome.JOINED_CASE);
        assertThat(office.intake.caseOf(byNumber)).isSameAs(first);
        Delivery stranger = office.intake.receives(TestMail.from("eve@elsewhere.example")
                .subject("关于 " + second.number())
                .text("好"));
        assertThat(stranger.outcome()).isEqualTo(Outcome.OPENED_CASE);
    }

    @Test
    void the_earlier_promise_counts_for_both() {
        ServiceCase second = second();
        merge(first, second);

        assertThat(second.firstReply().dueAt()).isEqualTo(first.firstReply().dueAt());
    }

    @Test
    void taken_back_both_go_on_as_before_and_an_answer_counts_for_both() {
        ServiceCase second = second();
        merge(second, first);
        office.answer(first, "已安排。");
        Delivery later = office.intake.receives(
                TestMail.from("wang@customer.example").subject("Re: x").answering("again@customer.example"));

        office.mergeCases.unmerge(second.number(), second.version());

        assertThat(second.status()).isEqualTo(CaseStatus.NEW);
        assertThat(second.closeReason()).isNull();
        assertThat(second.closedAt()).isNull();
        assertThat(second.firstReply().metAt()).isNotNull();
        assertThat(office.intake.register.ofCase(second.id()))
                .extracting(Correspondence::subject)
                .contains("3号泵还在响");
        assertThat(office.intake.caseOf(later))
                .as("what came to the survivor stays there")
                .isSameAs(first);
        assertThat(office.intake.audit.actions()).contains("case.unmerged", "case.gave-back");
        assertThatThrownBy(() -> office.mergeCases.unmerge(second.number(), second.version()))
                .hasMessageStartingWith("case.not-merged");
    }

    @Test
    void a_case_with_open_work_or_a_stale_view_is_not_merged_nor_into_itself_or_what_is_over() {
        ServiceCase second = second();
        office.referred(second, Office.TECHNICAL);
        assertThatThrownBy(() -> merge(second, first)).hasMessageStartingWith("case.merge.open-work");
        assertThatThrownBy(() -> merge(first, first)).hasMessageStartingWith("case.merge.itself");
        assertThatThrownBy(() -> office.mergeCases.merge(
                        new MergeCases.Command(first.number(), first.version() - 1, second.number())))
                .hasMessageStartingWith("case.changed");
        merge(first, second);
        assertThatThrownBy(() -> merge(first, second)).hasMessageStartingWith("case.merged");
        assertThatThrownBy(
                        () -> office.reopenCase.reopen(new ReopenCase.Command(first.number(), first.version(), "误合并")))
                .hasMessageStartingWith("case.merged");
    }

    @Test
    void one_message_moves_and_reopens_nothing_it_does_not_have_to() {
        ServiceCase second = second();
        Delivery other = office.intake.receives(
                TestMail.from("li@customer.example").subject("Re: 3号泵轴承异响").text("另外，报价单什么时候发？"));
        Correspondence entry = office.intake.entry(other);
        assertThat(office.intake.caseOf(other)).isSameAs(first);

        office.moveEntries.move(
                new MoveEntries.Chosen(first.number(), first.version(), Set.of(entry.id())), second.number());

        assertThat(entry.caseId()).isEqualTo(second.id());
        assertThat(office.intake.audit.actions()).contains("case.correspondence-moved");
        assertThatThrownBy(() -> office.moveEntries.move(
                        new MoveEntries.Chosen(first.number(), first.version(), Set.of(entry.id())), second.number()))
                .hasMessageStartingWith("case.move.nothing");
        long only = office.intake.register.ofCase(first.id()).stream()
                .filter(it -> !it.automatic())
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> office.moveEntries.move(
                        new MoveEntries.Chosen(first.number(), first.version(), Set.of(only)), second.number()))
                .hasMessageStartingWith("case.move.everything");
    }

    @Test
    void another_matter_is_split_off_with_a_clock_and_a_holder_of_its_own() {
        office.assignCase.assign(new AssignCase.Command(first.number(), first.version(), office.wangfang.employeeId()));
        office.intake.clock.pass(Duration.ofHours(2));
        Delivery other = office.intake.receives(
                TestMail.from("li@customer.example").subject("Re: 3号泵轴承异响").text("另外，报价单什么时候发？"));
        Correspondence entry = office.intake.entry(other);

        CaseNumber number = office.moveEntries.split(
                new MoveEntries.Chosen(first.number(), first.version(), Set.of(entry.id())), "备件报价");

        ServiceCase made = office.intake.cases.byNumber(number).orElseThrow();
        assertThat(entry.caseId()).isEqualTo(made.id());
        assertThat(made.subject()).isEqualTo("备件报价");
        assertThat(made.contactId()).isEqualTo(first.contactId());
        assertThat(made.assigneeId()).isEqualTo(office.wangfang.employeeId());
        assertThat(made.firstReply().dueAt()).isEqualTo(entry.occurredAt().plus(Duration.ofHours(24)));
        assertThat(made.firstReply().metAt()).isNull();
        assertThat(office.links.between(made.id(), first.id())).isPresent();
    }

    @Test
    void cases_are_linked_once_and_unlinked() {
        ServiceCase second = second();
        office.linkCases.link(first.number(), second.number());
        assertThatThrownBy(() -> office.linkCases.link(second.number(), first.number()))
                .hasMessageStartingWith("case.link.there");
        office.linkCases.unlink(second.number(), first.number());
        assertThat(office.links.between(first.id(), second.id())).isEmpty();
        assertThatThrownBy(() -> office.linkCases.link(first.number(), first.number()))
                .hasMessageStartingWith("case.link.itself");
    }
}
