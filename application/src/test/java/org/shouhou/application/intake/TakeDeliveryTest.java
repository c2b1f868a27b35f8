package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.TestMail;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;

class TakeDeliveryTest {

    private final Intake intake = new Intake();
    private final TestMail mail =
            TestMail.from("李雷 <li@customer.example>").subject("轴承异响").text("请派人。");

    @Test
    void what_arrives_is_stored_byte_for_byte_and_waits_to_be_read() throws IOException {
        byte[] raw = mail.bytes();

        Delivery delivery = intake.arrives(raw);

        assertThat(delivery.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(delivery.receivedAt()).isEqualTo(intake.clock.instant());
        assertThat(delivery.rawSize()).isEqualTo(raw.length);
        try (InputStream stored = intake.documents.open(delivery.rawDocumentId())) {
            assertThat(stored.readAllBytes()).isEqualTo(raw);
        }
        assertThat(intake.signals.given()).containsExactly("arrived");
        assertThat(intake.cases.all()).isEmpty();
    }

    @Test
    void the_same_mail_by_another_way_is_a_duplicate_with_a_record_of_its_own() {
        Delivery first = intake.arrives(mail);
        byte[] travelled = new String(mail.bytes(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .transform(text -> "Received: by mx.example.com\nX-Spam-Score: 0\n" + text)
                .getBytes(StandardCharsets.UTF_8);

        Delivery second = intake.arrives(travelled);

        assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(second.duplicateOf()).isEqualTo(first.id());
        assertThat(second.rawSha256()).isNotEqualTo(first.rawSha256());
    }

    @Test
    void a_duplicate_wakes_nobody() {
        intake.arrives(mail);
        intake.arrives(mail);

        assertThat(intake.signals.given()).containsExactly("arrived");
    }

    @Test
    void another_content_under_the_same_message_id_is_no_duplicate() {
        intake.arrives(mail);

        Delivery second = intake.arrives(mail.text("请派人，急！"));

        assertThat(second.outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void a_mail_with_a_message_id_stays_a_duplicate_for_ever() {
        intake.arrives(mail);
        intake.clock.pass(Duration.ofDays(400));

        assertThat(intake.arrives(mail).outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void without_a_message_id_two_equal_mails_close_together_are_one() {
        intake.arrives(mail.withoutMessageId());
        intake.clock.pass(TakeDelivery.CLAIM_WITHOUT_MESSAGE_ID);

        assertThat(intake.arrives(mail).outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void without_a_message_id_two_equal_mails_far_apart_are_two() {
        intake.arrives(mail.withoutMessageId());
        intake.clock.pass(TakeDelivery.CLAIM_WITHOUT_MESSAGE_ID.plusSeconds(1));

        assertThat(intake.arrives(mail).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void even_what_makes_no_sense_is_stored() {
        assertThat(intake.arrives(new byte[] {0, 1, 2}).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(intake.arrives(new byte[0]).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void where_the_bytes_cannot_be_had_nothing_is_acknowledged() {
        var take = new TakeDelivery(intake.deliveries, intake.documents, new PlainMail(), intake.signals, intake.clock);
        InputStream torn = new ByteArrayInputStream(new byte[0]) {
            @Override
            public byte[] readAllBytes() {
                throw new java.io.UncheckedIOException(new IOException("connection lost"));
            }
        };

        assertThatThrownBy(() -> take.take(new TakeDelivery.Arrival("smtp", "", "", () -> torn)))
                .hasMessageContaining("connection lost");
        assertThat(intake.deliveries.latest(10)).isEmpty();
        assertThat(intake.signals.given()).isEmpty();
    }
}
