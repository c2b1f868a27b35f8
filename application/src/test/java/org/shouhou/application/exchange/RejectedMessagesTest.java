package org.shouhou.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.memory.MemoryRejectedMessages;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.port.DepartmentReply.Kind;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.application.port.ReplyReader;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralStatus;

class RejectedMessagesTest {

    private final Office office = new Office();
    private final Referral referral = office.referred(office.newCase(), Office.TECHNICAL);
    private final MemoryRejectedMessages kept = new MemoryRejectedMessages();
    private final RejectMessage rejectMessage =
            new RejectMessage(kept, office.intake.outbox, office.intake.audit, office.intake.clock);
    private RuleBroken whatIsWrong = new RuleBroken("reply.malformed");
    private final ReplyReader reader = (text, sender) -> {
        if (whatIsWrong != null) {
            throw whatIsWrong;
        }
        return new DepartmentReply(
                "m1", "/plm", Kind.ANSWERED, DepartmentCode.fromAddress(sender), referral.id(), text, null);
    };
    private final ResendRejected resendRejected = new ResendRejected(
            kept, reader, office.takeDepartmentReply, office.intake.audit, office.acting, office.intake.clock);

    @Test
    void it_is_kept_as_it_came_and_handed_on_with_the_reason() {
        assertThat(reject("arrival 1", "6308-2RS")).isTrue();

        Rejected rejected = kept.latest(1).get(0);
        assertThat(rejected.body()).isEqualTo("6308-2RS");
        assertThat(rejected.source()).isEqualTo("technical");
        assertThat(rejected.reason()).isEqualTo("reply.malformed");
        Outbox.Message handedOn = lastWaiting();
        assertThat(handedOn.destination()).isEqualTo("shouhou.rejected");
        assertThat(handedOn.payload()).isEqualTo("6308-2RS");
        assertThat(handedOn.properties()).containsEntry("shouhou_reason", "reply.malformed");
        assertThat(office.lastAction()).isEqualTo("message.rejected");
        assertThat(office.lastActor()).isEqualTo("jms:technical");
    }

    @Test
    void the_same_arrival_again_is_neither_kept_nor_handed_on() {
        reject("arrival 1", "6308-2RS");
        int told = office.intake.outbox.waiting().size();

        assertThat(reject("arrival 1", "6308-2RS")).isFalse();

        assertThat(kept.latest(10)).hasSize(1);
        assertThat(office.intake.outbox.waiting()).hasSize(told);
    }

    @Test
    void whatever_strangers_call_things_is_cut_to_what_can_be_kept() {
        var message = new RejectMessage.Message("a", "i".repeat(5000), null, "line\u0000\nbreak", "", false);

        rejectMessage.reject(message, whatIsWrong);

        Rejected rejected = kept.latest(1).get(0);
        assertThat(rejected.messageId()).hasSize(200);
        assertThat(rejected.source()).isEmpty();
        assertThat(rejected.type()).isEqualTo("linebreak");
        assertThat(office.lastActor()).isEqualTo("jms:unknown");
    }

    @Test
    void tried_again_after_the_cause_is_gone_it_has_its_effect_as_its_senders() {
        reject("arrival 1", "6308-2RS");
        whatIsWrong = null;

        assertThat(resendRejected.resend(1)).isTrue();

        assertThat(referral.status()).isEqualTo(ReferralStatus.ANSWERED);
        assertThat(referral.answeredBy()).isEqualTo("TECHNICAL");
        assertThat(kept.byId(1).orElseThrow().resentAt()).isEqualTo(office.intake.clock.instant());
        assertThat(office.lastAction()).isEqualTo("message.resent");
        assertThat(office.lastActor()).isEqualTo("wangfang");
    }

    @Test
    void tried_again_twice_it_has_its_effect_once() {
        reject("arrival 1", "6308-2RS");
        whatIsWrong = null;
        resendRejected.resend(1);

        assertThatThrownBy(() -> resendRejected.resend(1)).hasMessage("message.resent-before");
    }

    @Test
    void one_that_its_sender_has_sent_again_meanwhile_is_done_with() {
        reject("arrival 1", "6308-2RS");
        whatIsWrong = null;
        office.takeDepartmentReply.take(reader.read("6308-2RS", "technical"));

        assertThat(resendRejected.resend(1)).isFalse();

        assertThat(kept.byId(1).orElseThrow().resentAt()).isNotNull();
    }

    @Test
    void as_long_as_the_cause_is_there_the_administrator_is_told_what_it_is() {
        reject("arrival 1", "6308-2RS");

        assertThatThrownBy(() -> resendRejected.resend(1)).hasMessage("reply.malformed");
        assertThatThrownBy(() -> resendRejected.resend(2)).hasMessage("message.unknown");
    }

    @Test
    void what_is_not_text_can_only_be_looked_at() {
        rejectMessage.reject(new RejectMessage.Message("a", "i", "technical", "", "rO0AB", true), whatIsWrong);
        whatIsWrong = null;

        assertThatThrownBy(() -> resendRejected.resend(1)).hasMessage("reply.not-text");
    }

    private boolean reject(String arrival, String body) {
        return rejectMessage.reject(
                new RejectMessage.Message(arrival, "m1", "technical", "shouhou.referral.answered", body, false),
                whatIsWrong);
    }

    private Outbox.Message lastWaiting() {
        var waiting = office.intake.outbox.waiting();
        return waiting.get(waiting.size() - 1);
    }
}
