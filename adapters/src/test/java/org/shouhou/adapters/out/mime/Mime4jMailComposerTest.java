package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.port.MailComposer.Draft;
import org.shouhou.application.port.MailComposer.File;
import org.shouhou.application.port.MailComposer.Person;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;

class Mime4jMailComposerTest {

    private static final MessageId OURS = new MessageId("ours@shouhou.example");
    private static final ReplyToken TOKEN = new ReplyToken(CaseNumber.of(2026, 61), "k7q2mx4p5zabcdefghij");
    private static final String SAID = "您好：\n已收到。\n\n[ref:" + TOKEN + "]";

    @TempDir
    private Path tmp;

    private static Draft draft(String subject, String toName, List<MessageId> answers, boolean automatic) {
        return new Draft(
                new Person(new EmailAddress("service@localhost"), "售后服务"),
                List.of(new Person(new EmailAddress("lilei@example.com"), toName)),
                List.of(),
                subject,
                "您好：\n已收到。",
                null,
                List.of(),
                OURS,
                answers,
                TOKEN,
                automatic,
                Instant.parse("2026-11-24T02:00:00Z"));
    }

    private String compose(Draft draft) throws IOException {
        try (InputStream raw = new Mime4jMailComposer(new Spools(tmp)).compose(draft)) {
            return new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static Draft saying(String text, QuotedMail quotation, File... files) {
        return new Draft(
                new Person(new EmailAddress("service@localhost"), "售后服务"),
                List.of(new Person(new EmailAddress("lilei@example.com"), "李雷")),
                List.of(
                        new Person(new EmailAddress("han@example.com"), ""),
                        new Person(new EmailAddress("wang@example.com"), "王, \"芳\"\r\nBcc: x@y.example")),
                "主题",
                text,
                quotation,
                List.of(files),
                OURS,
                List.of(),
                TOKEN,
                false,
                Instant.parse("2026-11-24T02:00:00Z"));
    }

    private static File file(String name, byte[] bytes) {
        return new File(name, "application/pdf", () -> new ByteArrayInputStream(bytes));
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
    void a_whole_mail_as_a_file_is_one_to_be_saved_since_such_parts_must_not_be_coded() throws IOException {
        byte[] nested = "Subject: x\r\n\r\ny\r\n".getBytes(StandardCharsets.US_ASCII);

        String raw = compose(
                saying("请看附件", null, new File("异响.eml", "message/rfc822", () -> new ByteArrayInputStream(nested))));

        assertThat(raw).contains("Content-Type: application/octet-stream").doesNotContain("message/rfc822");
        var read = new RawMail().text(raw).read();
        assertThat(read.names()).containsExactly("异响.eml");
        assertThat(read.attachments().get(0).content()).isEqualTo(nested);
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

    @Test
    void plain_text_and_html_say_the_same_with_what_is_quoted_set_apart() throws IOException {
        var quotation = new QuotedMail("2026-11-23，李雷 写道：", "坏了 <b>急</b>\n第二行", false);

        var mail = new RawMail()
                .text(compose(saying("您好：\n见 https://zeli.example/a?b=1&c=2。", quotation)))
                .read()
                .mail();

        assertThat(mail.text())
                .isEqualTo("您好：\n见 https://zeli.example/a?b=1&c=2。\n\n2026-11-23，李雷 写道：\n> 坏了 <b>急</b>\n> 第二行\n\n[ref:"
                        + TOKEN + "]");
        assertThat(mail.html().replace("\r\n", "\n"))
                .contains(
                        "您好：<br>\n见 <a href=\"https://zeli.example/a?b=1&amp;c=2\">https://zeli.example/a?b=1&amp;c=2</a>。")
                .containsPattern("<blockquote[^>]*>坏了 &lt;b&gt;急&lt;/b&gt;<br>\n第二行</blockquote>");
    }

    @Test
    void everybody_in_copy_is_named_and_a_name_adds_nobody() throws IOException {
        String raw = compose(saying("您好", null));
        var mail = new RawMail().text(raw).read().mail();
        assertThat(mail.to()).isEqualTo("lilei@example.com");
        assertThat(mail.cc()).isEqualTo("han@example.com, wang@example.com");
        assertThat(raw.lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "报告.pdf",
                "3号车间空压机主轴振动检测报告（2026年11月24日第二次复测，含频谱图与轴承间隙测量记录及照片说明，最终版）.pdf",
                "plain name (1).pdf",
                "a'b%20c;d=e, f.pdf",
                "𠮷林 – тест.pdf"
            })
    void a_file_comes_out_whole_under_its_name(String name) throws IOException {
        byte[] bytes = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(bytes);

        String raw = compose(saying("见附件", null, file(name, bytes), file("二.pdf", new byte[0])));

        var reading = new RawMail().text(raw).read();
        assertThat(reading.attachments()).hasSize(2);
        assertThat(reading.attachments().get(0).name()).isEqualTo(name);
        assertThat(reading.attachments().get(0).content()).isEqualTo(bytes);
        assertThat(reading.mail().text()).isEqualTo("见附件\n\n[ref:" + TOKEN + "]");
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
        assertThat(raw.chars()).allMatch(c -> c < 0x80);
        try (var left = Files.list(tmp)) {
            assertThat(left).as("what was too long for memory").isEmpty();
        }
    }

    /** Each way on its own, since mail programs know one of them. */
    @Test
    void a_name_stands_in_both_ways_that_mail_programs_know() throws IOException {
        String raw = compose(saying("见附件", null, file("报告.pdf", new byte[] {1})));
        assertThat(raw)
                .contains("name=\"=?UTF-8?B?5oql5ZGKLnBkZg==?=\"")
                .contains("filename=\"=?UTF-8?B?5oql5ZGKLnBkZg==?=\"")
                .contains("filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: x@y.example\r\n\r\n<script>.pdf",
                "a\"; x=\"b.pdf",
                "a\u0000\u0085b\\.pdf",
                "报\r\n告.pdf"
            })
    void the_name_of_a_file_adds_no_header_and_no_parameter(String name) throws IOException {
        String raw = compose(saying("见附件", null, file(name, new byte[] {1})));
        assertThat(raw.lines()).noneMatch(line -> line.startsWith("Bcc")).noneMatch(line -> line.contains("x=\""));
        var reading = new RawMail().text(raw).read();
        assertThat(reading.attachments()).hasSize(1);
        assertThat(reading.attachments().get(0).content()).containsExactly(1);
        assertThat(reading.attachments().get(0).name())
                .doesNotContain("\r", "\n", "\u0000")
                .endsWith(".pdf");
    }

    @Test
    void nothing_in_the_words_is_markup_or_a_script() {
        String html = HtmlWords.of(
                "<script>alert(1)</script> javascript:alert(1) \"http://a.example/\" onclick=\"x",
                new QuotedMail("<img src=x onerror=alert(1)>", "</blockquote><script>", false),
                "[ref:x]");
        assertThat(html)
                .doesNotContain("<script", "<img", "</blockquote><", "href=\"javascript")
                .contains("href=\"http://a.example/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见 {https://a.example/x}。",
                "({https://a.example/x})",
                "{https://a.example/x_(y)}，",
                "{www.a.example}请看",
                "{HTTPS://a.example/?q=1#z}.",
                "li@www.a.example",
                "http://",
                "https://。"
            })
    void addresses_of_the_web_end_where_people_end_them(String text) {
        String html = HtmlWords.of(text.replaceAll("[{}]", ""), null, "[ref:x]");
        if (text.contains("{")) {
            String address = text.substring(text.indexOf('{') + 1, text.indexOf('}'));
            assertThat(html).contains(">" + address + "</a>");
        } else {
            assertThat(html).doesNotContain("<a ");
        }
    }
}
