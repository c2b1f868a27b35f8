package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.application.port.MailReader.Unreadable;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;

class Mime4jMailReaderTest {

    @ParameterizedTest
    @CsvSource({
        "gb2312,GB18030,阀门漏油，请派人",
        "gbk,GB18030,镕鎔朱镕基",
        "gb18030,GB18030,𠮷野家的泵",
        "utf-8,UTF-8,阀门漏油 ☎",
        "big5,Big5,閥門漏油",
        "iso-2022-jp,ISO-2022-JP,バルブの油漏れ",
        "shift_jis,Shift_JIS,バルブの油漏れ",
        "iso-8859-1,windows-1252,Ventil undicht – bitte kommen",
    })
    void text_and_subject_come_through_in_any_usual_charset(String declared, String real, String text) {
        Charset charset = Charset.forName(real);
        var read = RawMail.usual()
                .line("Subject: =?" + declared + "?B?" + Base64.getEncoder().encodeToString(text.getBytes(charset))
                        + "?=")
                .line("Content-Type: text/plain; charset=" + declared)
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(text.getBytes(charset))
                .read();
        assertThat(read.mail().subject()).isEqualTo(text);
        assertThat(read.mail().text()).isEqualTo(text);
        assertThat(read.mail().html()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void undeclared_eight_bit_bytes_are_read_as_what_they_are(String real) {
        Charset charset = Charset.forName(real);
        var read = new RawMail()
                .line("From: 李雷 <lilei@example.com>", charset)
                .line("Subject: 阀门漏油", charset)
                .line("")
                .line("请尽快派人来修。", charset)
                .read();
        assertThat(read.mail().subject()).isEqualTo("阀门漏油");
        assertThat(read.mail().senderName()).isEqualTo("李雷");
        assertThat(read.mail().text()).isEqualTo("请尽快派人来修。");
    }

    @Test
    void where_answers_are_wanted_is_read() {
        assertThat(RawMail.usual()
                        .line("Reply-To: Li <li@plant.example>, b@x.example")
                        .line("")
                        .read()
                        .mail()
                        .replyTo())
                .contains(new EmailAddress("li@plant.example"));
        assertThat(RawMail.usual().line("").read().mail().replyTo()).isEmpty();
    }

    @Test
    void a_wrongly_declared_charset_does_not_spoil_utf_8() {
        var read = RawMail.usual()
                .line("Content-Type: text/plain; charset=us-ascii")
                .line("Content-Transfer-Encoding: 8bit")
                .line("")
                .line("阀门漏油")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
    }

    @Test
    void quoted_printable_is_decoded() {
        var read = RawMail.usual()
                .line("Content-Type: text/plain; charset=utf-8")
                .line("Content-Transfer-Encoding: quoted-printable")
                .line("")
                .line("=E9=98=80=E9=97=A8=")
                .line(" ok")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门 ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?B?6ZiA6Zeo5ryP5rK5?=",
                "=?utf-8?Q?=E9=98=80=E9=97=A8=E6=BC=8F=E6=B2=B9?=",
                "\"=?utf-8?B?6ZiA6Zeo5ryP5rK5?=\"",
                "=?utf-8?B?6ZiA6Ze?=\r\n =?utf-8?B?o5ryP5rK5?=",
                "=?UTF-8?Q?=E9=98=80=E9=97?= =?UTF-8?Q?=A8=E6=BC=8F=E6=B2=B9?=",
                "=?gb2312?B?t6fDxcKp08M=?= ",
                "=?utf-8*zh?B?6ZiA6Zeo5ryP5rK5?=",
                "=?utf-8?B?6ZiA6Zeo5ryP5rK5",
            })
    void broken_encoded_words_are_read_all_the_same(String encoded) {
        String expected = encoded.contains("gb2312") ? "阀门漏用" : "阀门漏油";
        var read = RawMail.usual().line("Subject: " + encoded).line("").read();
        assertThat(read.mail().subject().replace("\"", "")).isEqualTo(expected);
    }

    @Test
    void the_sender_is_found_behind_any_kind_of_name() {
        assertSender("lilei@example.com", "", "lilei@example.com");
        assertSender("\"Li, Lei\" <LiLei@Example.com>", "Li, Lei", "lilei@example.com");
        assertSender("Li, Lei <lilei@example.com>", "Li, Lei", "lilei@example.com");
        assertSender("lilei@example.com (Li Lei)", "Li Lei", "lilei@example.com");
        assertSender("'Li Lei' <mailto:lilei@example.com>", "Li Lei", "lilei@example.com");
        assertSender(RawMail.word("李雷", "GB18030") + "<lilei@example.com>", "李雷", "lilei@example.com");
        assertSender(RawMail.word("李雷 <lilei@example.com>", "UTF-8"), "李雷", "lilei@example.com");
        assertSender("Service: lilei@example.com, b@example.com;", "", "lilei@example.com");
        assertSender("=?utf-8?Q?\"=E5=BC=A0?= <lilei@example.com>", "\"张", "lilei@example.com");
        assertSender("=?utf-8?Q?Li,(<=E5=BC=A0?= <lilei@example.com>", "Li,(<张", "lilei@example.com");
        assertSender("Li \"Lei <lilei@example.com>", "Li Lei", "lilei@example.com");
    }

    private static void assertSender(String from, String name, String address) {
        var mail = new RawMail().line("From: " + from).line("").read().mail();
        assertThat(mail.sender()).as(from).contains(new EmailAddress(address));
        assertThat(mail.senderName()).as(from).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "\"li.lei\"@x.example|li.lei@x.example",
                "Li <\"li..lei\"@x.example>|li..lei@x.example",
                "\"li@x.example\"|li@x.example",
                "\"Li Lei\" <li@x.example>|li@x.example",
                "\"Li Lei li@x.example\"|li@x.example",
                "\"a b\"@x.example|none",
                "\"a b\".c@x.example|none",
                "a.\"b c\"@x.example|none",
                "\"a b\"(c)@x.example|none",
                "\"a@b\"@x.example|none",
                "\"a, b@y.example\"@x.example|none",
                "Li <\"a b\"@x.example>|none",
                "li@y.example <\"a b\"@x.example>|none",
                "Li <\"a>b\"@x.example>|none",
                "Li <\"a> b@y.example\"@x.example>|none",
                "\"a b\"@x.example, c@x.example|c@x.example",
            })
    void nobody_elses_address_is_made_of_a_quoted_one(String from, String address) {
        var mail = new RawMail().line("From: " + from).line("").line("x").read().mail();
        assertThat(mail.sender().map(EmailAddress::value).orElse(null)).isEqualTo(address);
        assertThat(mail.senderName()).doesNotContain("\"");
    }

    @ParameterizedTest
    @CsvSource({"'\r'", "'\n'", "'\r\n'", "'\r\r\n'"})
    void lines_may_end_in_any_way(String escaped) {
        String end = escaped.translateEscapes();
        String raw = RawMail.usual()
                .line("Subject: pump")
                .line(" leaks")
                .line("Organization: Jinhui")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("阀门漏油")
                .line("请派人")
                .line("--b")
                .line("Content-Type: image/png; name=p.png")
                .line("")
                .line("x")
                .line("--b--")
                .toString();
        for (String before : new String[] {"", "Received: from a by b\r\n", "Received: from a\r\n by b\r\n"}) {
            var read = new RawMail().text(before + raw.replace("\r\n", end)).read();
            assertThat(read.mail().sender()).contains(new EmailAddress("lilei@example.com"));
            assertThat(read.mail().subject()).isEqualTo("pump leaks");
            assertThat(read.mail().messageId()).contains(new MessageId("1@example.com"));
            assertThat(read.mail().text().replaceAll("\n+", "\n")).isEqualTo("阀门漏油\n请派人");
            assertThat(read.names()).containsExactly("p.png");
        }
    }

    @Test
    void a_stray_return_within_a_field_ends_nothing() {
        var mail = new RawMail()
                .text("Subject: pump\rleaks\r\nFrom: lilei@example.com\r\n\r\nwords\rgo on\r\n")
                .read()
                .mail();
        assertThat(mail.subject()).isEqualTo("pump leaks");
        assertThat(mail.sender()).contains(new EmailAddress("lilei@example.com"));
        assertThat(mail.text()).isEqualTo("words\ngo on");
    }

    @Test
    void a_header_of_returns_only_is_read_in_no_time() {
        assertThat(new RawMail()
                        .text("Subject: x" + "\r".repeat(400_000) + "y\r\n\r\nwords")
                        .read()
                        .mail()
                        .text())
                .endsWith("words");
        assertThat(new RawMail()
                        .text("Subject: x" + "\ry".repeat(200_000) + "\r\n\r\nwords")
                        .read()
                        .mail()
                        .text())
                .isEqualTo("words");
    }

    @Test
    void a_sender_without_an_address_leaves_a_name() {
        var mail = new RawMail().line("From: Li Lei <>").line("").read().mail();
        assertThat(mail.sender()).isEmpty();
        assertThat(mail.senderName()).isEqualTo("Li Lei");
    }

    @Test
    void a_message_without_any_header_is_all_text() {
        var mail = new RawMail().line("阀门漏油").line("").line("请来人").read().mail();
        assertThat(mail.text()).isEqualTo("阀门漏油\n\n请来人");
        assertThat(mail.sender()).isEmpty();
        assertThat(mail.subject()).isEmpty();
    }

    @Test
    void a_header_that_runs_into_the_body_loses_no_text() {
        var mail = RawMail.usual()
                .line("Subject: pump")
                .line("It leaks.")
                .line("")
                .line("Please come.")
                .read()
                .mail();
        assertThat(mail.subject()).isEqualTo("pump");
        assertThat(mail.text()).isEqualTo("It leaks.\n\nPlease come.");
    }

    @Test
    void a_line_of_spaces_before_the_first_part_ends_the_header() {
        var mail = RawMail.usual()
                .line("Content-Type: multipart/mixed; boundary=b")
                .line(" ")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("阀门漏油")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("请来人")
                .line("--b--")
                .read()
                .mail();
        assertThat(mail.text()).isEqualTo("阀门漏油\n请来人");
    }

    @Test
    void a_badly_folded_subject_loses_no_field_after_it() {
        var mail = new RawMail()
                .line("Subject: pump")
                .line("leaks")
                .line("From: lilei@example.com")
                .line("")
                .line("x")
                .read()
                .mail();
        assertThat(mail.subject()).isEqualTo("pump leaks");
        assertThat(mail.sender()).contains(new EmailAddress("lilei@example.com"));
    }

    @Test
    void what_says_nothing_of_itself_is_for_a_person_to_look_at() {
        assertThatThrownBy(new RawMail()::read)
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("mail.says-nothing");
        assertThatThrownBy(new RawMail().line("Received: from x by y").line("").line(" ")::read)
                .isInstanceOf(Unreadable.class);
        assertThat(RawMail.usual().line("").read().mail().text()).isEmpty();
    }

    @Test
    void the_sender_stands_in_for_who_wrote_it() {
        assertThat(new RawMail()
                        .line("Sender: lilei@example.com")
                        .line("")
                        .read()
                        .mail()
                        .sender())
                .contains(new EmailAddress("lilei@example.com"));
    }

    @Test
    void characters_the_database_refuses_do_not_get_through() {
        var mail = RawMail.usual()
                .line("Subject: a\u0000b\u0007c")
                .line("")
                .line("x\u0000y")
                .read()
                .mail();
        assertThat(mail.subject()).isEqualTo("abc");
        assertThat(mail.text()).isEqualTo("xy");
        var html = RawMail.usual()
                .line("Content-Type: text/html")
                .line("")
                .line("<p>x&#0;\u0000&#xD800;y")
                .read()
                .mail();
        assertThat(html.text()).doesNotContain("\u0000").matches("x.*y");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(html.text())).isTrue();
    }

    @Test
    void the_messages_answered_are_in_order_and_the_nearest_is_last() {
        var mail = RawMail.usual()
                .line("References: <a@x> <b@x>")
                .line(" <c@x> <a@x>")
                .line("In-Reply-To: Your message <b@x>")
                .line("")
                .read()
                .mail();
        assertThat(mail.answered()).extracting(MessageId::value).containsExactly("a@x", "c@x", "b@x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x=y",
                "Precedence: Bulk",
                "X-Auto-Response-Suppress: All",
                "List-Id: <l.example.com>",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "From: Mail Delivery <MAILER-DAEMON@example.com>",
                "From: postmaster@example.com",
                "From: post_master@example.com",
                "Subject: Returned Mail - Error During Delivery",
                "Subject: Mail could not be delivered",
                "Subject: Mail Delivery Warning",
                "Subject: メールエラー通知",
                "X-Autoreply: yes",
                "X-Loop: li@customer.example",
                "List-Unsubscribe: <https://shop.example/u>",
                "X-Failed-Recipients: li@customer.example",
                "Delivered-To: Autoresponder",
                "X-POST-MessageClass: 9; Autoresponder",
                "Subject: 自动回复：轴承异响",
                "Subject: 【自动答复】您好",
                "Subject: 系统退信",
                "Subject: 未送达: 配件清单",
                "Subject: 正在休假，节后回复",
                "Subject: failure notice",
                "Subject: Delivery failure (compressor)",
                "Subject: Returned mail: see transcript for details",
                "Subject: Auto: Out of the office",
                "Subject: 外出通知",
                "Subject: 外出：本周不在",
                "Subject: Automatic reply: compressor",
                "Subject: Out of Office: compressor",
                "Subject: Undelivered Mail Returned to Sender",
                "Subject: Abwesenheitsnotiz",
                "Subject: =?utf-8?B?6Ieq5Yqo5Zue5aSN77ya5L2g5aW9?=",
            })
    void a_machine_is_recognised_by_its_header(String header) {
        assertThat(new RawMail().line(header).line("").line("x").read().mail().automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "List-Help: <https://customer.example/help>",
                "Precedence: normal",
                "Return-Path: <a@example.com>",
                "X-Auto-Response-Suppress: None",
                "Subject: 关于自动回复功能的故障",
                "Subject: Mail could not be delivered to your office",
                "Subject: Re: 退信的问题",
                "Subject: 退信问题",
                "Subject: 休假期间机器停机",
                "Subject: 外出检修时发现漏油",
                "Subject: Out of office hours the machine stops",
                "Subject: auto lubrication broken",
                "Subject: Auto: drain valve stuck open",
                "Subject: Failure notice: compressor 3 stopped",
                "Subject: Delivery failure of our spare parts order",
                "Subject: Returned mail: parts",
                "Subject: 未送达的配件，请查",
                "Subject: 在休假期间机器停机，请处理",
            })
    void a_person_is_not_taken_for_a_machine(String header) {
        assertThat(RawMail.usual().line(header).line("").read().mail().automatic())
                .isFalse();
    }

    @Test
    void too_many_parts_and_too_deep_nesting_and_too_long_headers_are_unreadable() {
        var many = RawMail.usual()
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("");
        for (int i = 0; i <= Allowance.MOST_PARTS; i++) {
            many.line("--b").line("").line("x");
        }
        var deep = RawMail.usual();
        for (int i = 0; i <= Allowance.DEEPEST; i++) {
            deep.line("Content-Type: multipart/mixed; boundary=b" + i + "x")
                    .line("")
                    .line("--b" + i + "x");
        }
        deep.line("").line("x");
        var header = RawMail.usual()
                .line("Subject: " + "x".repeat(HeaderBlock.LONGEST))
                .line("");
        assertThatThrownBy(many::read).isInstanceOf(Unreadable.class).hasMessageContaining("mail.too-many-parts");
        assertThatThrownBy(deep::read).isInstanceOf(Unreadable.class).hasMessageContaining("mail.nested-too-deep");
        assertThatThrownBy(header::read).isInstanceOf(Unreadable.class).hasMessageContaining("mail.header-too-long");
    }

    @Test
    void no_name_or_subject_turns_round_what_stands_behind_it() {
        var mail = new RawMail()
                .line("From: \u202ebank@elpmaxe\u202c <li@customer.example>")
                .line("Subject: \u2066exe.\u202egnp")
                .line("")
                .line("x")
                .read()
                .mail();

        assertThat(mail.senderName()).isEqualTo("bank@elpmaxe");
        assertThat(mail.subject()).isEqualTo("exe.gnp");
    }

    @Test
    void what_one_of_ours_answers_to_a_notice_is_no_customers_word() {
        String notice = MessageId.toStaff(UUID.randomUUID(), "localhost").bracketed();

        assertThat(answering(notice).automatic()).isTrue();
        assertThat(answering("<another@localhost>").automatic()).isFalse();
    }

    private static ParsedMail answering(String id) {
        return new RawMail()
                .line("From: wangfang@company.example")
                .line("Subject: Re: [SH2026-000063] 备注中提到了您")
                .line("In-Reply-To: " + id)
                .line("")
                .line("好的")
                .read()
                .mail();
    }

    @Test
    void what_a_rule_of_theirs_passes_on_to_us_is_still_a_persons() {
        assertThat(new RawMail()
                        .line("From: li@customer.example")
                        .line("Subject: 主轴异响")
                        .line("X-MS-Exchange-Inbox-Rules-Loop: sales@company.example")
                        .line("")
                        .line("请看")
                        .read()
                        .mail()
                        .automatic())
                .isFalse();
    }

    @Test
    void a_type_that_only_says_html_is_that() {
        assertThat(new RawMail()
                        .line("From: li@customer.example")
                        .line("Content-Type: html")
                        .line("")
                        .line("<p>主轴<b>异响</b></p>")
                        .read()
                        .mail()
                        .text())
                .isEqualTo("主轴异响");
    }

    @Test
    void a_header_that_begins_with_a_space_loses_no_field() {
        var mail = new RawMail()
                .line(" From: li@customer.example")
                .line("Subject: 异响")
                .line("")
                .line("x")
                .read()
                .mail();

        assertThat(mail.sender()).contains(new EmailAddress("li@customer.example"));
        assertThat(mail.subject()).isEqualTo("异响");
    }
}
