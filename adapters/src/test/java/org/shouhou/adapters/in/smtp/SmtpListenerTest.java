package org.shouhou.adapters.in.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.domain.correspondence.Delivery;

@Timeout(60)
class SmtpListenerTest {

    private static final String MAIL = "From: li@customer.example\r\nSubject: odd\r\n\r\nIt squeaks.";

    @TempDir
    Path tmp;

    private Door door;
    private int port;

    @BeforeEach
    void open() {
        door = new Door(tmp);
        port = door.opened().port();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_mail_is_taken_as_it_was_sent_to_the_byte() throws IOException {
        String odd = "From: x\r\n\r\n\nbare\rreturn é中\r\n\t\r\n";
        byte[] sent = bytes("..first\r\n", odd, "\u00ff", "\r\n...\r\n..\r\n\n.\n.\r\r\n.no dot\r\n.\r\n");

        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example")
                    .says("DATA", "354")
                    .sends(sent)
                    .hears("250 2.0.0");
        }

        Delivery delivery = door.onlyTaken();
        assertThat(door.raw(delivery))
                .isEqualTo(bytes(".first\r\n", odd, "\u00ff", "\r\n..\r\n.\r\n\n.\n.\r\r\nno dot\r\n"));
        assertThat(delivery.source()).isEqualTo("smtp 127.0.0.1");
        assertThat(delivery.envelopeFrom()).isEqualTo("li@customer.example");
        assertThat(delivery.envelopeTo()).isEqualTo("service@company.example");
    }

    /** UTF-8, but for the one byte that never occurs in it. */
    private static byte[] bytes(String... parts) {
        var all = new ByteArrayOutputStream();
        for (String part : parts) {
            all.writeBytes(part.getBytes(part.equals("\u00ff") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    @Test
    void the_banner_tells_no_version_and_the_greeting_what_we_can_do() throws IOException {
        try (var client = new SmtpClient(port)) {
            assertThat(client.answer()).isEqualTo("220 shouhou ESMTP ready");
            assertThat(client.sends("EHLO x\r\n").answer())
                    .contains("SIZE " + Door.MAX_BYTES, "8BITMIME", "SMTPUTF8", "PIPELINING")
                    .doesNotContain("CHUNKING");
            client.says("EHLO", "501").says("VRFY service", "502").says("EXPN all", "502");
        }
    }

    @Test
    void several_mails_come_by_one_connection() throws IOException {
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example").data(MAIL, "250");
            client.mailTo("service@company.example").says("RSET", "250").says("DATA", "503");
            client.mailTo("parts@company.example").data(MAIL, "250").says("QUIT", "221");
        }
        assertThat(door.taken()).hasSize(2);
    }

    @Test
    void a_sender_may_say_all_at_once() throws IOException {
        String turn = "MAIL FROM:<a@b.example>\r\nRCPT TO:<service@company.example>\r\nDATA\r\n" + MAIL + "\r\n.\r\n";
        try (var client = SmtpClient.greeted(port)) {
            client.sends(turn + turn + "QUIT\r\n");
            for (String expected : List.of("250", "250", "354", "250", "250", "250", "354", "250", "221")) {
                client.hears(expected);
            }
        }
        assertThat(door.taken()).hasSize(2);
    }

    @Test
    void only_our_own_addresses_are_taken_however_they_are_written() throws IOException {
        try (var client = SmtpClient.greeted(port)) {
            client.says("MAIL FROM:<> BODY=8BITMIME", "250");
            for (String ours :
                    List.of("<SERVICE@Company.Example>", "parts@company.example", "< parts@company.example >")) {
                client.says("RCPT TO:" + ours, "250");
            }
            for (String others : List.of(
                    "<boss@company.example>",
                    "<service@elsewhere.example>",
                    "<service%elsewhere.example@relay.example>",
                    "<\"service\"@company.example>",
                    "<用户@例.中国>",
                    "<service@company.example@elsewhere.example>")) {
                client.says("RCPT TO:" + others, "550 5.7.1 Relaying denied");
            }
            client.data(MAIL, "250");
        }
        assertThat(door.onlyTaken().envelopeTo()).isEqualTo("service@company.example,parts@company.example");
        assertThat(door.onlyTaken().envelopeFrom()).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused() throws IOException {
        try (var client = SmtpClient.greeted(port)) {
            client.says("MAIL FROM:<a@b.example>", "250");
            for (String odd : List.of("<>", "<service>", "<a b@c.example>", "<<<>>", "", "<", ">", "<@>", "\"")) {
                client.says("RCPT TO:" + odd, "501");
            }
            client.says("RCPT TO:<@company.example,@b.example:boss@elsewhere.example>", "501")
                    .says("RCPT FROM:<service@company.example>", "501")
                    .says("DATA", "554");
        }
        assertThat(door.taken()).isEmpty();
    }

    @Test
    void at_most_a_hundred_recipients() throws IOException {
        try (var client = SmtpClient.greeted(port)) {
            client.says("MAIL FROM:<a@b.example>", "250");
            for (int i = 0; i < 100; i++) {
                client.says("RCPT TO:<service@company.example>", "250");
            }
            client.says("RCPT TO:<service@company.example>", "452").data(MAIL, "250");
        }
    }

    @Test
    void any_sender_that_can_be_read_is_taken() throws IOException {
        List<String> senders = List.of("李明@客户.例", "\"li ming\"@x", "not an address", "");
        try (var client = SmtpClient.greeted(port)) {
            for (String sender : senders) {
                client.says("MAIL FROM:<" + sender + "> SMTPUTF8", "250")
                        .says("RCPT TO:<service@company.example>", "250")
                        .data(MAIL + sender, "250");
            }
        }
        assertThat(door.taken()).extracting(Delivery::envelopeFrom).containsExactlyInAnyOrderElementsOf(senders);
    }

    @Test
    void while_nothing_can_be_stored_senders_are_asked_to_come_again() throws IOException {
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example");
            door.storeDown(true);
            client.data(MAIL, "451 4.3.0");
            client.says("MAIL FROM:<a@b.example>", "250").says("RCPT TO:<parts@company.example>", "451");
            door.storeDown(false);
            client.says("RCPT TO:<service@company.example>", "250").data(MAIL, "250");
        }
        assertThat(door.taken()).hasSize(1);
    }
}
