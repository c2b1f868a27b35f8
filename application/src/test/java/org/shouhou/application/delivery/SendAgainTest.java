package org.shouhou.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.servicecase.ServiceCase;

class SendAgainTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();
    private final SendAgain sendAgain = new SendAgain(
            office.intake.outbox,
            office.intake.register,
            office.intake.audit,
            office.intake.signals,
            office.acting,
            office.intake.clock);
    private final Outbox.Message mail = office.intake.outbox.waiting().stream()
            .filter(message -> message.correspondenceId().isPresent())
            .findFirst()
            .orElseThrow();
    private final Correspondence entry =
            office.intake.register.byId(mail.correspondenceId().orElseThrow()).orElseThrow();

    @Test
    void a_mail_given_up_is_queued_again_and_the_register_says_so() {
        giveUp();

        sendAgain.sendAgain(mail.id());

        assertThat(entry.status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(entry.problem()).isNull();
        assertThat(office.intake.outbox.state(mail.id())).isEqualTo("WAITING");
        assertThat(office.intake.signals.given()).endsWith("case " + serviceCase.id(), "to send");
        assertThat(office.lastAction()).isEqualTo("message.sent-again");
        assertThat(office.lastActor()).isEqualTo("wangfang");
    }

    @Test
    void what_is_not_given_up_is_not_sent_twice() {
        giveUp();
        sendAgain.sendAgain(mail.id());

        assertThatThrownBy(() -> sendAgain.sendAgain(mail.id())).hasMessage("message.not-given-up");
        assertThatThrownBy(() -> sendAgain.sendAgain(987654321)).hasMessage("message.not-given-up");
    }

    private void giveUp() {
        office.intake.outbox.dead(mail.id(), "550 no such user", false);
        entry.deliveryFailed("550 no such user");
    }
}
