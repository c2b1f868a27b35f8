package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** What leaves the house. */
public abstract class OutboxContract extends PortContract {

    private static final CaseNumber NUMBER = CaseNumber.of(2026, 61);
    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");

    @Test
    void what_is_written_waits_in_order_within_its_case() throws Exception {
        inTransaction(() -> {
            stores.outbox().publish(new CaseEvent.Opened(NUMBER, NOON, "EMAIL", "轴承异响"));
            stores.outbox().publish(new CaseEvent.Referred(NUMBER, NOON, "TECHNICAL"));
        });

        List<Outbox.Message> waiting = read(() -> stores.waiting());

        assertThat(waiting)
                .extracting(Outbox.Message::type)
                .containsExactly("shouhou.case.opened", "shouhou.case.referred");
        assertThat(waiting).extracting(Outbox.Message::group).containsOnly("SH2026-000061");
        assertThat(waiting).extracting(Outbox.Message::destination).containsOnly("shouhou.events");
        assertThat(waiting).extracting(Outbox.Message::eventId).doesNotHaveDuplicates();
        assertThat(waiting).extracting(Outbox.Message::attempts).containsOnly(0);
        assertThat(waiting.get(0).payload()).contains("轴承异响");
    }

    @Test
    void a_question_goes_to_the_departments_address_and_names_its_referral() throws Exception {
        var asked = new ReferralEvent.Requested(
                7, NUMBER, TECHNICAL, ReferralKind.QUESTION, "轴承型号？", NOON.plusSeconds(3600), NOON);
        inTransaction(() -> stores.outbox().request(42, "shouhou.technical.requests", asked));

        Outbox.Message message = read(() -> stores.waiting()).get(0);

        assertThat(message.destination()).isEqualTo("shouhou.technical.requests");
        assertThat(message.type()).isEqualTo("shouhou.referral.requested");
        assertThat(message.correlation()).contains("42");
        assertThat(message.correspondenceId()).isEmpty();
        assertThat(message.payload()).contains("轴承型号？");
    }

    @Test
    void a_withdrawal_follows_the_question() throws Exception {
        var ended = new ReferralEvent.Ended(7, TECHNICAL, ReferralStatus.WITHDRAWN, "已解决", NOON);
        inTransaction(() -> stores.outbox().withdraw(42, NUMBER, "shouhou.technical.requests", ended));

        Outbox.Message message = read(() -> stores.waiting()).get(0);

        assertThat(message.type()).isEqualTo("shouhou.referral.withdrawn");
        assertThat(message.correlation()).contains("42");
        assertThat(message.group()).isEqualTo("SH2026-000061");
    }

    @Test
    void a_mail_names_its_entry_in_the_register() throws Exception {
        long caseId = serviceCase(NOON);
        long entry = read(() -> {
            var mail = received(caseId, "li@customer.example", "m1@customer.example", NOON);
            stores.correspondences().add(mail);
            stores.outbox().mail(NUMBER, mail.id(), mail.recipients(), NOON);
            return mail.id();
        });

        Outbox.Message message = read(() -> stores.waiting()).get(0);

        assertThat(message.destination()).isEqualTo("mail");
        assertThat(message.correspondenceId()).contains(entry);
        assertThat(message.correlation()).isEmpty();
    }
}
