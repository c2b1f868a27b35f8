package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Postman;

/**
 * What goes on by itself runs on threads of the container's making, where everything is there that the application needs,
 * and JDBC and JPA share one transaction as anywhere.
 */
class BackgroundIT extends InContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private Mailroom mailroom;

    @Inject
    private Sabotage sabotage;

    private Postman postman;

    @BeforeEach
    void someone_takes_mail() {
        mailroom.isOpen();
        postman = new Postman(Integer.getInteger("shouhou.smtp.port"));
    }

    @Test
    void what_arrives_is_read_filed_and_acknowledged() throws MessagingException {
        Letter letter = letter();

        postman.bring(letter);

        eventually(
                "select outcome from delivery join correspondence entry on entry.delivery_id = delivery.id"
                        + " where entry.subject = ?",
                letter,
                "OPENED_CASE");
        eventually(
                "select file_name from attachment join correspondence on id = correspondence_id where subject = ?",
                letter,
                "nameplate.txt");
        eventually(
                "select state from outbox join service_case on group_key = number"
                        + " where destination = 'mail' and subject = ?",
                letter,
                "SENT");
        eventually(
                "select state from outbox join service_case on group_key = number"
                        + " where destination = 'shouhou.events' and subject = ?",
                letter,
                "SENT");
    }

    @Test
    void a_mail_that_cannot_be_kept_is_refused_for_now_and_leaves_nothing() throws MessagingException {
        Letter letter = letter();
        sabotage.breakNext(AfterCommit.Arrived.class);

        assertThatThrownBy(() -> postman.bring(letter)).hasMessageContaining("451");

        assertThat(sabotage.isDone()).isTrue();
        assertThat(rows.countForgottenDocuments()).isZero();
        assertThat(rows.count("message_claim")).isEqualTo(rows.count("delivery where duplicate_of is null"));

        postman.bring(letter);

        eventually(
                "select outcome from delivery join correspondence entry on entry.delivery_id = delivery.id"
                        + " where entry.subject = ?",
                letter,
                "OPENED_CASE");
    }

    @Test
    void a_mail_that_breaks_while_it_is_read_leaves_nothing_and_is_read_again() throws MessagingException {
        Letter letter = letter();
        sabotage.breakNext(AfterCommit.CaseChanged.class);

        postman.bring(letter);

        eventually(
                "select outcome || ' at try ' || attempts from delivery join correspondence entry"
                        + " on entry.delivery_id = delivery.id where entry.subject = ?",
                letter,
                "OPENED_CASE at try 1");
        assertThat(rows.count("outbox where type = 'shouhou.case.opened' and strpos(payload, ?) > 0", letter.subject()))
                .isEqualTo(1);
        assertThat(rows.countForgottenDocuments()).isZero();
    }

    private Letter letter() {
        String subject = "3号泵轴承异响 " + System.nanoTime();
        return Letter.from("li@customer.example", subject)
                .to(Mailroom.SERVICE)
                .saying("请尽快答复。")
                .enclosing("nameplate.txt", "text/plain", subject.getBytes(StandardCharsets.UTF_8));
    }

    private void eventually(String query, Letter letter, String expected) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(rows.texts(query, letter.subject())).containsExactly(expected));
    }
}
