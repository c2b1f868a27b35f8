package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.handling.HoldAndSettleTest.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

class TakeBackMailTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();

    @Test
    void a_mail_waits_some_seconds_and_taken_back_never_leaves() {
        leave();
        long id = office.answer(serviceCase, "先写的");
        assertThat(claimed()).as("it waits").isEmpty();

        office.takeBackMail.takeBack(serviceCase.number(), id);

        assertThat(entry(id).status()).isEqualTo(CorrespondenceStatus.TAKEN_BACK);
        assertThat(serviceCase.firstReply().metAt()).isNull();
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(office.lastAction()).isEqualTo("case.answer-taken-back");
        assertThat(office.intake.outbox.typesFor("shouhou.events")).endsWith("shouhou.case.answer-taken-back");
        office.intake.clock.pass(Duration.ofMinutes(1));
        assertThat(claimed()).isEmpty();
    }

    @Test
    void the_audit_trail_names_everybody_it_would_have_gone_to() {
        MailDraft draft = office.reply(serviceCase, "先写的");
        long id = office.sendMail.send(new SendMail.Command(
                serviceCase.number(),
                serviceCase.version(),
                new MailDraft(
                        draft.kind(),
                        draft.entryId(),
                        draft.to(),
                        "han@customer.example",
                        draft.subject(),
                        draft.text(),
                        "",
                        false,
                        List.of())));

        office.takeBackMail.takeBack(serviceCase.number(), id);

        assertThat(office.lastAction()).isEqualTo("case.answer-taken-back");
        var entries = office.intake.audit.entries();
        assertThat(entries.get(entries.size() - 1).detail()).isEqualTo("li@customer.example, han@customer.example");
    }

    @Test
    void an_automatic_mail_does_not_wait() {
        assertThat(claimed()).hasSize(1);
    }

    @Test
    void nobody_takes_back_what_was_handed_over_or_what_somebody_else_wrote() {
        leave();
        long id = office.answer(serviceCase, "已交出");
        office.acting.now(office.employs("liujing", "刘静", office.wangfang.department(), "CLERK"));
        refused("correspondence.anothers", () -> office.takeBackMail.takeBack(serviceCase.number(), id));

        office.acting.now(office.wangfang);
        office.intake.clock.pass(Duration.ofSeconds(11));
        assertThat(claimed()).hasSize(1);

        refused("correspondence.left-already", () -> office.takeBackMail.takeBack(serviceCase.number(), id));
        assertThat(entry(id).status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(serviceCase.firstReply().metAt()).isNotNull();
    }

    @Test
    void its_words_are_a_draft_again_above_what_was_begun_since() {
        long id = office.answer(serviceCase, "先写的");
        assertThat(drafts()).isEmpty();
        office.keepMailDraft.keep(serviceCase.number(), office.reply(serviceCase, "又写的"));

        office.takeBackMail.takeBack(serviceCase.number(), id);

        assertThat(drafts()).hasSize(1);
        assertThat(drafts().get(0).draft().text()).isEqualTo("先写的\n\n又写的");
        assertThat(drafts().get(0).draft().to()).isEqualTo("li@customer.example");
    }

    @Test
    void who_got_only_what_was_taken_back_takes_no_part_in_the_case() {
        var draft = office.reply(serviceCase, "发错了");
        long id = office.sendMail.send(new SendMail.Command(
                serviceCase.number(),
                serviceCase.version(),
                new MailDraft(
                        MailKind.NEW, null, "wrong@another.example", "", "x", draft.text(), "", false, List.of())));
        office.takeBackMail.takeBack(serviceCase.number(), id);

        Delivery stranger = office.intake.receives(TestMail.from("wrong@another.example")
                .subject("re: " + serviceCase.number().tag()));

        assertThat(stranger.outcome()).isEqualTo(Outcome.OPENED_CASE);
    }

    @Test
    void another_answer_that_is_left_meets_the_clock_in_its_place() {
        long first = office.answer(serviceCase, "一");
        office.intake.clock.pass(Duration.ofSeconds(3));
        long second = office.answer(serviceCase, "二");

        office.takeBackMail.takeBack(serviceCase.number(), first);

        assertThat(serviceCase.firstReply().metAt()).isEqualTo(entry(second).occurredAt());
    }

    @Test
    void what_failed_is_sent_again_as_it_was() {
        leave();
        long id = office.answer(serviceCase, "您好");
        office.intake.clock.pass(Duration.ofSeconds(11));
        long message = claimed().get(0).id();
        office.intake.outbox.dead(message, "550 no such user", false);
        entry(id).deliveryFailed("550 no such user");
        Long bytes = entry(id).rawDocumentId();

        office.sendMailAgain.sendAgain(serviceCase.number(), id);

        assertThat(entry(id).status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(entry(id).rawDocumentId()).isEqualTo(bytes);
        assertThat(office.lastAction()).isEqualTo("case.mail-sent-again");
        assertThat(claimed()).extracting(Outbox.Message::id).containsExactly(message);
        refused("correspondence.not-failed", () -> office.sendMailAgain.sendAgain(serviceCase.number(), id));
    }

    @Test
    void a_mail_that_somebody_has_is_not_taken_back_and_only_the_others_get_it_again() {
        leave();
        long id = office.answer(serviceCase, "您好");
        var han = new EmailAddress("han@customer.example");
        var now = office.intake.clock.instant();
        entry(id).fared(new Fate(entry(id).recipients().get(0), Progress.TAKEN, "", now));
        refused("correspondence.left-already", () -> office.takeBackMail.takeBack(serviceCase.number(), id));
        office.intake.clock.pass(Duration.ofSeconds(11));
        entry(id).fared(new Fate(han, Progress.REFUSED, "550 no such user", now));
        office.intake.outbox.dead(claimed().get(0).id(), "550 no such user", false);
        entry(id).givenUp(List.of(), "550 no such user", now);

        office.sendMailAgain.sendAgain(serviceCase.number(), id);

        assertThat(claimed()).flatExtracting(Outbox.Message::recipients).containsExactly(han);
    }

    @Test
    void what_came_back_from_one_while_another_waits_for_it_leaves_for_both_at_once() {
        leave();
        long id = office.answer(serviceCase, "您好");
        office.intake.clock.pass(Duration.ofSeconds(11));
        var han = new EmailAddress("han@customer.example");
        var wu = new EmailAddress("wu@customer.example");
        var now = office.intake.clock.instant();
        long message = claimed().get(0).id();
        office.intake.outbox.narrow(message, List.of(wu));
        office.intake.outbox.failed(message, now.plusSeconds(600), "452 full", false);
        entry(id).fared(new Fate(wu, Progress.PUT_OFF, "452 full", now));
        entry(id).fared(new Fate(han, Progress.RETURNED, "550 no such user", now));
        entry(id).deliveryFailed("550 no such user");

        office.sendMailAgain.sendAgain(serviceCase.number(), id);

        assertThat(claimed()).singleElement().satisfies(it -> assertThat(it.recipients())
                .containsExactlyInAnyOrder(han, wu));
    }

    @Test
    void what_came_back_after_it_had_left_is_queued_anew() {
        leave();
        long id = office.answer(serviceCase, "您好");
        office.intake.clock.pass(Duration.ofSeconds(11));
        leave();
        entry(id).sent(office.intake.clock.instant());
        entry(id).deliveryFailed("mailbox full");

        office.sendMailAgain.sendAgain(serviceCase.number(), id);

        assertThat(claimed())
                .extracting(it -> it.correspondenceId().orElseThrow())
                .containsExactly(id);
    }

    private List<MailDrafts.Kept> drafts() {
        return office.drafts.all(new MailDrafts.Owner(office.wangfang.employeeId(), serviceCase.id()));
    }

    private Correspondence entry(long id) {
        return office.intake.register.byId(id).orElseThrow();
    }

    /** What is due to leave now; the far end has it and hasn't answered. */
    private List<Outbox.Message> claimed() {
        var now = office.intake.clock.instant();
        return office.intake.outbox.claimDue(Lane.MAIL, now, now.plusSeconds(60), 10);
    }

    /** The far end has all that was due. */
    private void leave() {
        office.intake.outbox.sent(claimed().stream().map(Outbox.Message::id).toList(), office.intake.clock.instant());
    }
}
