package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.MailComposer.Draft;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;

class Mime4jMailComposerTest {

    private static final MessageId OURS = new MessageId("ours@shouhou.example");
    private static final ReplyToken TOKEN = new ReplyToken(CaseNumber.of(2026, 61), "k7q2mx4p5zabcdefghij");
    private static final String SAID = "您好：\n已收到。\n\n[ref:" + TOKEN + "]";

    private static Draft draft(String subject, String toName, List<MessageId> answers, boolean automatic) {
        return new Draft(
                new EmailAddress("service@localhost"),
                "售后服务",
                new EmailAddress("lilei@example.com"),
                toName,
                subject,
                "您好：\n已收到。",
                OURS,
                answers,
                TOKEN,
                automatic,
                Instant.parse("2026-11-24T02:00:00Z"));
    }

    private static String compose(Draft draft) throws IOException {
        return new String(new Mime4jMailComposer().compose(draft).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_is_composed_is_read_back_the_same() throws IOException {
        String subject = "[SH2026-000061] 阀门漏油，请尽快派人到现场检查并更换密封件，谢谢，事情比较急，客户在等我们的答复";
        String raw = compose(draft(subject, "李雷", List.of(new MessageId("a@x"), new MessageId("b@x")), false));
        var mail = new RawMail().text(raw).read().mail();
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).isEqualTo(SAID);
        assertThat(mail.sender()).contains(new EmailAddress("service@localhost"));
        assertThat(mail.senderName()).isEqualTo("售后服务");
        assertThat(mail.to()).isEqualTo("lilei@example.com");
        assertThat(mail.messageId()).contains(OURS);
        assertThat(mail.answered())
                .extracting(MessageId::value)
                .containsExactly(TOKEN + "@localhost", OURS.value(), "a@x", "b@x");
        assertThat(mail.automatic()).isFalse();
        assertThat(raw).contains("In-Reply-To: <b@x>\r\n").contains("Date: Tue, 24 Nov 2026 02:00:00 +0000\r\n");
        assertThat(raw.chars()).allMatch(c -> c < 0x80);
        assertThat(raw.lines()).allMatch(line -> line.length() <= 200);
    }

    @Test
    void an_automatic_mail_says_so() throws IOException {
        String raw = compose(draft("x", "", List.of(), true));
        assertThat(raw).contains("Auto-Submitted: auto-replied\r\n").contains("X-Auto-Response-Suppress: All\r\n");
        assertThat(raw).doesNotContain("In-Reply-To");
        assertThat(new RawMail().text(raw).read().mail().automatic()).isTrue();
    }

    @Test
    void a_mail_does_not_answer_itself_but_names_its_own_id_where_replies_repeat_it() throws IOException {
        String raw = compose(draft("x", "", List.of(OURS), false));
        assertThat(raw).doesNotContain("In-Reply-To");
        assertThat(new RawMail().text(raw).read().mail().answered())
                .extracting(MessageId::value)
                .containsExactly(TOKEN + "@localhost", OURS.value());
    }

    @Test
    void nothing_from_outside_can_add_a_header() throws IOException {
        String raw = compose(draft(
                "x\r\nBcc: victim@example.com",
                "Li\r\n\r\nBcc: victim@example.com",
                List.of(new MessageId("a\u0001@x"), new MessageId("é@x")),
                false));
        assertThat(raw.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(raw).doesNotContain("In-Reply-To");
        var mail = new RawMail().text(raw).read().mail();
        assertThat(mail.subject()).isEqualTo("x Bcc: victim@example.com");
        assertThat(mail.text()).isEqualTo(SAID);
    }

    @Test
    void of_a_long_thread_the_latest_ids_are_kept() throws IOException {
        List<MessageId> answers =
                IntStream.range(0, 50).mapToObj(i -> new MessageId(i + "@x")).toList();
        var mail = new RawMail()
                .text(compose(draft("x", "", answers, false)))
                .read()
                .mail();
        assertThat(mail.answered()).hasSize(22).endsWith(answers.get(48), answers.get(49));
    }
}
