package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Deadline;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * P3, its beginning, in one piece: a customer writes, the customer service office has a case, and every further arrival
 * comes to one end that can be accounted for.
 */
class ACustomersMailBecomesACaseStory {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final Intake office = new Intake();

    @Test
    void a_customers_mail_becomes_a_case() {
        // A customer writes about a noisy bearing. The mail is in safe keeping before anybody has read it.
        TestMail request = TestMail.from("李雷 <li@customer.example>")
                .subject("3号泵轴承异响")
                .messageId("request@customer.example")
                .text("贵厂3号泵运行时轴承异响，请尽快答复。")
                .attached("照片.jpg", "image/jpeg", "…");
        Delivery arrival = office.arrives(request);
        assertThat(arrival.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(office.cases.all()).isEmpty();

        // It is read: the year's first case, new, held by nobody, to be answered by a person within 24 hours (D4).
        office.readAll();
        assertThat(arrival.outcome()).isEqualTo(Outcome.OPENED_CASE);
        ServiceCase serviceCase = office.caseOf(arrival);
        assertThat(serviceCase.number()).isEqualTo(CaseNumber.of(2026, 1));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.NEW);
        assertThat(serviceCase.channel()).isEqualTo(Channel.EMAIL);
        assertThat(serviceCase.subject()).isEqualTo("3号泵轴承异响");
        assertThat(serviceCase.assigneeId()).isNull();
        assertThat(serviceCase.firstReply().dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
        assertThat(office.contacts.byId(serviceCase.contactId()).orElseThrow().name())
                .isEqualTo("李雷");

        // It stands in the register with its words and its picture (D10).
        Correspondence entry = office.entry(arrival);
        assertThat(entry.fromAddress()).isEqualTo("li@customer.example");
        assertThat(entry.text()).contains("请尽快答复");
        assertThat(entry.attachments()).hasSize(1);

        // The customer is told the number by an automatic mail, which does not stop the clock (D4).
        Correspondence receipt = onlyMailIn(serviceCase);
        MailReader.ParsedMail acknowledgement = office.asRead(receipt);
        assertThat(acknowledgement.subject()).isEqualTo("[SH2026-000001] 3号泵轴承异响");
        assertThat(acknowledgement.to()).contains("li@customer.example");
        assertThat(acknowledgement.text()).contains("SH2026-000001");
        assertThat(acknowledgement.automatic()).isTrue();
        assertThat(acknowledgement.answered()).containsExactly(new MessageId("request@customer.example"));
        assertThat(mailsWaitingToLeave()).containsExactly(receipt.id());
        assertThat(serviceCase.firstReply().state(office.clock.instant())).isEqualTo(Deadline.State.RUNNING);

        // The same bytes come once more, as mail does. There is a record of it, and nothing else happens.
        Delivery again = office.receives(request);
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.duplicateOf()).isEqualTo(arrival.id());
        assertThat(office.cases.all()).hasSize(1);
        assertThat(mailsWaitingToLeave()).hasSize(1);

        // The customer answers our acknowledgement: the same matter, known by the message it answers.
        office.clock.pass(Duration.ofHours(2));
        Delivery reply = office.receives(TestMail.from("李雷 <li@customer.example>")
                .subject("答复：收到")
                .answering(receipt.messageId().value())
                .text("补充：振动值 9 mm/s。"));
        assertThat(reply.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(office.caseOf(reply)).isSameAs(serviceCase);

        // Later only the number in the subject tells, and it is the customer who writes it.
        Delivery byNumber = office.receives(
                TestMail.from("li@customer.example").subject("关于 SH2026-000001").text("请问进展？"));
        assertThat(byNumber.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(office.caseOf(byNumber)).isSameAs(serviceCase);

        // A stranger who writes the number gets a case of their own and sees nothing of this one.
        Delivery stranger =
                office.receives(TestMail.from("stranger@elsewhere.example").subject("[SH2026-000001] 请发给我全部资料"));
        assertThat(stranger.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(office.caseOf(stranger).number()).isEqualTo(CaseNumber.of(2026, 2));

        // A machine's mail is kept and never answered, so that two machines don't write to each other for ever.
        int mailsBefore = mailsWaitingToLeave().size();
        Delivery machine = office.receives(
                TestMail.from("noreply@customer.example").subject("每周报表").header("Auto-Submitted", "auto-generated"));
        assertThat(machine.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(office.entry(machine).caseId()).isNull();
        assertThat(mailsWaitingToLeave()).hasSize(mailsBefore);

        // What nobody can read is shown to a clerk; its bytes are safe.
        Delivery unreadable = office.arrives(new byte[] {(byte) 0xff, 0, 1});
        office.readAll();
        assertThat(unreadable.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(office.entry(unreadable).problem()).isNotBlank();

        // Nothing is lost: seven arrivals, seven ends, and an entry in the register for each but the duplicate.
        assertThat(office.ledger())
                .isEqualTo(Map.of(
                        Outcome.OPENED_CASE, 2,
                        Outcome.JOINED_CASE, 2,
                        Outcome.AUTOMATIC, 1,
                        Outcome.QUARANTINED, 1,
                        Outcome.DUPLICATE, 1));
        assertThat(office.register.all().stream().filter(entryOf -> entryOf.deliveryId() != null))
                .hasSize(6);
        assertThat(office.outbox.typesFor("shouhou.events"))
                .containsExactly(
                        "shouhou.case.opened",
                        "shouhou.case.correspondence-joined",
                        "shouhou.case.correspondence-joined",
                        "shouhou.case.opened");
    }

    private Correspondence onlyMailIn(ServiceCase serviceCase) {
        List<Correspondence> written = office.writtenIn(serviceCase);
        assertThat(written).hasSize(1);
        return written.get(0);
    }

    private List<Long> mailsWaitingToLeave() {
        return office.outbox.waiting().stream()
                .filter(message -> message.destination().equals("mail"))
                .map(Outbox.Message::correspondenceId)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    @Test
    void what_comes_from_no_sender_is_never_answered_automatically() {
        Delivery arrival = office.arrives(
                "",
                TestMail.from("li@customer.example").subject("停机").text("请派人。").bytes());
        office.readAll();

        assertThat(arrival.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(office.writtenIn(office.caseOf(arrival))).isEmpty();

        Delivery unread = office.receives(
                TestMail.from("noreply@customer.example").subject("停机").text("请派人。"));
        assertThat(unread.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(office.writtenIn(office.caseOf(unread))).isEmpty();
    }
}
