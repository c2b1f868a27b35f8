package org.shouhou.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.application.contract.MessageSenderContract;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.customer.EmailAddress;

@Timeout(60)
class SmtpServerTest extends MessageSenderContract {

    private static final EmailAddress LI = new EmailAddress("li@customer.example");
    private static final EmailAddress GONE = new EmailAddress("gone@customer.example");
    private static final EmailAddress FULL = new EmailAddress("full@customer.example");

    @TempDir
    Path tmp;

    private OutgoingLetters letters;
    private FarServer server;
    private MessageSender sender;

    @BeforeEach
    void open() throws IOException {
        letters = new OutgoingLetters(tmp);
        server = new FarServer();
        sender = by(null, null);
    }

    private MessageSender by(String user, String password) {
        return letters.by(new SmtpServer("smtp://127.0.0.1:" + server.port(), user, password));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void the_stored_bytes_leave_unchanged_to_all_recipients_from_our_address() throws IOException {
        sender.send(letters.to("li@customer.example, han@customer.example"));

        assertThat(server.taken()).containsExactly(OutgoingLetters.RAW);
        assertThat(server.heard())
                .contains(
                        "MAIL FROM:<service@company.example>",
                        "RCPT TO:<li@customer.example>",
                        "RCPT TO:<han@customer.example>");
    }

    @Test
    void lines_are_ended_as_mail_wants_it_and_text_beyond_ascii_is_kept() throws IOException {
        sender.send(letters.saying("Subject: 轴承\r\n\r\n.\r\n..\r\n轴承"));

        assertThat(server.taken()).containsExactly("Subject: 轴承\r\n\r\n.\r\n..\r\n轴承\r\n");
    }

    @Test
    void a_password_that_is_not_accepted_is_no_fault_of_the_mail() throws IOException {
        server.answers("EHLO", "250-far.example\r\n250 AUTH PLAIN").answers("AUTH", "535 5.7.8 Bad credentials");

        NotSent why = refusal(by("service", "wrong"), letters.to("li@customer.example"));

        assertThat(why.kind()).isEqualTo(NotSent.Kind.UNREACHABLE);
        assertThat(why.getMessage()).contains("5.7.8 Bad credentials");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_user_and_a_password_are_given_where_the_server_asks() throws IOException {
        server.answers("EHLO", "250-far.example\r\n250 AUTH PLAIN").answers("AUTH", "235 2.7.0 Welcome");

        by("service", "secret").send(letters.to("li@customer.example"));

        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_server_that_has_no_time_is_away() throws IOException {
        server.answers("", "421 4.3.2 Shutting down");
        assertThat(refusal(sender, letters.to("li@customer.example")).kind()).isEqualTo(NotSent.Kind.UNREACHABLE);
    }

    @Test
    void what_is_refused_for_now_is_tried_again() throws IOException {
        for (var answer : List.of(
                new String[] {"RCPT", "450 4.2.1 Greylisted"},
                new String[] {"MAIL", "451 4.3.0 Later"},
                new String[] {"MAIL", "550 5.7.1 We don't know you"},
                new String[] {"DATA", "452 4.3.1 Full"},
                new String[] {".", "451 4.7.1 Try again"})) {
            server.answersAlone(answer[0], answer[1]);

            NotSent why = refusal(sender, letters.to("li@customer.example"));

            assertThat(why.kind()).as(answer[1]).isEqualTo(NotSent.Kind.REFUSED_NOW);
            assertThat(why.perhapsTaken()).as(answer[1]).isFalse();
            assertThat(why.getMessage()).contains(answer[1]);
        }
    }

    @Test
    void what_is_refused_for_good_is_given_up_in_the_servers_words() throws IOException {
        for (var answer : List.of(
                new String[] {"RCPT", "550 5.1.1 No such user"},
                new String[] {"RCPT", "521 5.3.0 No mail here"},
                new String[] {"MAIL", "552 5.3.4 Too long"},
                new String[] {".", "554 5.7.1 Spam"})) {
            server.answersAlone(answer[0], answer[1]);

            NotSent why = refusal(sender, letters.to("li@customer.example"));

            assertThat(why.kind()).as(answer[1]).isEqualTo(NotSent.Kind.REFUSED_FOR_GOOD);
            assertThat(why.perhapsTaken()).as(answer[1]).isFalse();
            assertThat(why.getMessage()).contains(answer[1]);
        }
    }

    @Test
    void the_others_get_what_some_are_refused_and_the_reason_names_whom() {
        server.answers("RCPT TO:<gone@", "550 5.1.1 No such user").answers("RCPT TO:<full@", "452 4.2.2 Full");

        NotSent why = refusal(sender, letters.to("li@customer.example,gone@customer.example,full@customer.example"));

        assertThat(server.taken()).containsExactly(OutgoingLetters.RAW);
        assertThat(why.taken()).containsExactly(LI);
        assertThat(why.refusals())
                .containsExactlyInAnyOrder(
                        new NotSent.Refusal(GONE, true, "550 5.1.1 No such user"),
                        new NotSent.Refusal(FULL, false, "452 4.2.2 Full"));
        assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_NOW);
        assertThat(why.getMessage())
                .contains("gone@customer.example: 550 5.1.1 No such user")
                .contains("full@customer.example: 452 4.2.2 Full");
    }

    @Test
    void an_address_nobody_could_write_to_stops_no_mail_to_the_others() throws IOException {
        NotSent why = refusal(sender, letters.to("li@customer.example,a..b@customer.example"));

        assertThat(server.taken()).containsExactly(OutgoingLetters.RAW);
        assertThat(why.taken()).containsExactly(LI);
        assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_FOR_GOOD);
        assertThat(why.getMessage()).startsWith("a..b@customer.example: ");

        server.answers("RCPT TO:<full@", "452 4.2.2 Full");
        why = refusal(sender, letters.to("li@customer.example,a..b@customer.example,full@customer.example"));

        assertThat(why.taken()).containsExactly(LI);
        assertThat(why.refusals())
                .extracting(it -> it.recipient().value(), NotSent.Refusal::forGood)
                .containsExactlyInAnyOrder(tuple("a..b@customer.example", true), tuple("full@customer.example", false));
    }

    @Test
    void nobody_has_a_mail_that_is_refused_after_some_were() {
        server.answers("RCPT TO:<gone@", "550 5.1.1 No such user").answers(".", "451 4.7.1 Try again");

        NotSent why = refusal(sender, letters.to("li@customer.example,gone@customer.example"));

        assertThat(why.taken()).isEmpty();
        assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_NOW);
        assertThat(why.refusals())
                .extracting(NotSent.Refusal::recipient, NotSent.Refusal::forGood)
                .containsExactlyInAnyOrder(tuple(GONE, true), tuple(LI, false));
    }

    @Test
    void who_has_it_already_does_not_get_it_again() {
        sender.send(letters.still(FULL, "li@customer.example,full@customer.example"));

        assertThat(server.heard()).contains("RCPT TO:<full@customer.example>");
        assertThat(server.heard()).doesNotContain("RCPT TO:<li@customer.example>");
    }

    @Test
    void what_the_server_says_it_does_not_take_is_not_sent_and_the_reason_is_in_words() {
        server.answers("EHLO", "250-far.example\r\n250 SIZE 1048576");

        NotSent why = refusal(sender, letters.saying("Subject: pictures\r\n\r\n" + "x".repeat(1_048_576)));

        assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_FOR_GOOD);
        assertThat(why.perhapsTaken()).isFalse();
        assertThat(why.getMessage()).isEqualTo("mail.too-large-for-server [1]");
        assertThat(server.heard()).noneMatch(it -> it.startsWith("MAIL"));
        sender.send(letters.to("li@customer.example"));
        assertThat(server.heard()).anyMatch(it -> it.startsWith("MAIL FROM:<service@company.example> SIZE="));
    }

    @Test
    void what_a_server_says_in_chinese_can_be_read() throws IOException {
        server.answers("RCPT TO:<gone@", "550 5.1.1 用户不存在");

        assertThat(refusal(sender, letters.to("li@customer.example,gone@customer.example"))
                        .refusals()
                        .get(0)
                        .reason())
                .isEqualTo("550 5.1.1 用户不存在");
    }

    @Test
    void a_server_that_names_no_size_is_told_ours() {
        for (String size : List.of("SIZE", "SIZE 0", "SIZE large")) {
            server.answers("EHLO", "250-far.example\r\n250 " + size);

            sender.send(letters.to("li@customer.example"));

            assertThat(server.heard().stream().filter(it -> it.startsWith("MAIL")))
                    .as(size)
                    .allMatch(it -> it.contains(" SIZE="));
        }
    }

    @Test
    void a_server_that_hangs_up_after_the_last_line_has_perhaps_taken_it() throws IOException {
        server.answers(".", FarServer.HANG_UP);

        NotSent why = refusal(sender, letters.to("li@customer.example"));

        assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_NOW);
        assertThat(why.perhapsTaken()).isTrue();
        assertThat(why.getMessage()).isEqualTo("mail.server-hung-up");
    }

    @Test
    void a_server_that_hangs_up_before_that_has_not() throws IOException {
        server.answers("DATA", FarServer.HANG_UP);

        NotSent why = refusal(sender, letters.to("li@customer.example"));

        assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_NOW);
        assertThat(why.perhapsTaken()).isFalse();
    }

    @Test
    void a_url_that_names_no_mail_server_is_told_by_its_setting() {
        for (String url : List.of("mail.example", "http://mail.example", "smtp://", "smtp:mail.example")) {
            assertThatThrownBy(() -> new SmtpServer(url, null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("shouhou.smtp.url");
        }
    }

    private static NotSent refusal(MessageSender sender, Outbox.Message message) {
        try {
            sender.send(message);
        } catch (NotSent why) {
            return why;
        }
        throw new AssertionError("it was sent");
    }

    @Override
    protected MessageSender sender() {
        return sender;
    }

    @Override
    protected Outbox.Message message() {
        return letters.to("li@customer.example");
    }

    @Override
    protected Outbox.Message impossible() {
        server.answers("RCPT TO:<gone@", "550 5.1.1 No such user");
        return letters.to("gone@customer.example");
    }

    @Override
    protected void farEndGoes() throws IOException {
        server.close();
    }

    @Override
    protected void farEndReturns() throws IOException {
        server.open();
    }

    @Override
    protected int arrived() {
        return server.taken().size();
    }
}
