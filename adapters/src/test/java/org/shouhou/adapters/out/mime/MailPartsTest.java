package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.port.MailReader.Told;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

class MailPartsTest {

    private static RawMail report(String action) {
        return new RawMail()
                .line("From: Mail Delivery System <MAILER-DAEMON@mx.customer.example>")
                .line("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                .line("")
                .line("--b")
                .line("")
                .line("I'm sorry to inform you ...")
                .line("--b")
                .line("Content-Type: message/delivery-status")
                .line("")
                .line("Reporting-MTA: dns; mx.customer.example")
                .line("")
                .line("Final-Recipient: rfc822; li@customer.example")
                .line("Action: " + action)
                .line("Status: 5.1.1")
                .line("Diagnostic-Code: smtp; 550 5.1.1 User")
                .line("    unknown")
                .line("--b")
                .line("Content-Type: text/rfc822-headers")
                .line("")
                .line("Message-ID: <ours@shouhou.example>")
                .line("Subject: x")
                .line("--b--");
    }

    @Test
    void a_report_says_which_mail_came_back_and_why() {
        var mail = report("failed").read().mail();

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.notice().orElseThrow().returned().orElseThrow())
                .isEqualTo("li@customer.example: 550 5.1.1 User unknown");
        assertThat(mail.notice().orElseThrow().about()).containsExactly(new MessageId("ours@shouhou.example"));
        assertThat(mail.notice().orElseThrow().recipients()).containsExactly(new EmailAddress("li@customer.example"));
        assertThat(mail.notice().orElseThrow().subject()).isEqualTo("x");
        assertThat(report("failed").read().names()).containsExactly("delivery-status.txt", "returned-headers.txt");
    }

    private static RawMail notice(String from, String subject, String... lines) {
        RawMail notice = new RawMail()
                .line("From: " + from)
                .line("Subject: " + subject)
                .line("Content-Type: text/plain; charset=utf-8")
                .line("");
        Stream.of(lines).forEach(notice::line);
        return notice;
    }

    @Test
    void a_notice_in_words_tells_the_mail_the_recipient_and_the_reason() {
        var netease = notice(
                        "Postmaster@163.example",
                        "系统退信",
                        "抱歉，您的邮件被退回来了……",
                        "原邮件信息：",
                        "主题：Re: [SH2026-000061] 螺杆泵",
                        "收件人：li@customer.example",
                        "退信原因：",
                        "收件人邮箱账号错误或不存在。")
                .read()
                .mail()
                .notice()
                .orElseThrow();
        assertThat(netease.returned()).contains("收件人邮箱账号错误或不存在。");
        assertThat(netease.recipients()).containsExactly(new EmailAddress("li@customer.example"));

        var qmail = notice(
                        "MAILER-DAEMON@mx.customer.example",
                        "failure notice",
                        "Hi. This is the qmail-send program at mx.customer.example.",
                        "",
                        "<li@customer.example>:",
                        "Sorry, no mailbox here by that name. 550 #5.1.1",
                        "",
                        "--- Below this line is a copy of the message.",
                        "",
                        "Message-ID: <ours@shouhou.example>")
                .read()
                .mail()
                .notice()
                .orElseThrow();
        assertThat(qmail.about()).contains(new MessageId("ours@shouhou.example"));
        assertThat(qmail.returned()).contains("Sorry, no mailbox here by that name. 550 #5.1.1");
        assertThat(qmail.recipients()).contains(new EmailAddress("li@customer.example"));
    }

    @Test
    void a_notice_that_a_mail_is_late_or_that_somebody_is_out_returns_nothing() {
        assertThat(notice("Mailer-Daemon@x.example", "Warning: message 1abc delayed 24 hours", "550")
                        .read()
                        .mail()
                        .notice())
                .isEmpty();
        assertThat(notice("postmaster@x.example", "自动回复：您好", "550 不存在")
                        .read()
                        .mail()
                        .notice())
                .isEmpty();
        assertThat(notice("li@x.example", "退信问题", "550 不存在").read().mail().notice())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type: multipart/mixed; boundary=zzz",
        "Content-Type: multipart/mixed",
        "Content-Type: multipart/mixed; boundary=\"\""
    })
    void parts_behind_a_boundary_that_was_not_declared_are_found(String type) {
        var read = RawMail.usual()
                .line(type)
                .line("")
                .line("This is a multi-part message in MIME format.")
                .line("--yyy")
                .line("Content-Type: text/plain; charset=gb2312")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64("阀门漏油".getBytes(Charset.forName("GB18030")))
                .line("--yyy")
                .line("Content-Type: application/pdf; name=a.pdf")
                .line("")
                .line("x")
                .line("--yyy--")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
        assertThat(read.names()).containsExactly("a.pdf");
    }

    @Test
    void the_same_within_another_part() {
        var read = mixed().line("--=b")
                .line("Content-Type: multipart/alternative; boundary=other")
                .line("")
                .line("--in")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("阀门漏油")
                .line("--in")
                .line("Content-Type: text/html; charset=utf-8")
                .line("")
                .line("<b>阀门漏油</b>")
                .line("--in--")
                .line("--=b")
                .line("Content-Type: application/pdf; name=a.pdf")
                .line("")
                .line("x")
                .line("--=b--")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
        assertThat(read.mail().html().strip()).isEqualTo("<b>阀门漏油</b>");
        assertThat(read.names()).containsExactly("a.pdf");
    }

    private static String textOf(String plain, String html) {
        return RawMail.usual()
                .line("Content-Type: multipart/alternative; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line(plain)
                .line("--b")
                .line("Content-Type: text/html; charset=utf-8")
                .line("")
                .line(html)
                .line("--b--")
                .read()
                .mail()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This message needs an HTML viewer.",
                "This is an HTML message. Please use an HTML capable mail program to read it.",
                "Your email client does not support HTML messages",
                "To view this message, please use an HTML compatible email viewer!",
                "您的邮件客户端不支持HTML",
                "您的邮箱不支持 HTML 格式，请点击查看网页版。",
                "邮件客户端不支持HTML格式邮件",
                "本邮件为HTML格式，请使用支持HTML的客户端查看",
                "如果您看不到邮件内容，请使用浏览器查看。",
                "Ihr E-Mail-Programm unterstützt kein HTML.",
                "[HTML]",
                " \t",
                " ",
                "　​"
            })
    void a_plain_part_that_only_points_to_the_html_hides_none_of_its_words(String placeholder) {
        assertThat(textOf(placeholder, "<p>阀门漏油，请派人。</p>")).isEqualTo("阀门漏油，请派人。");
    }

    @Test
    void a_plain_part_that_says_far_less_than_the_html_hides_none_of_its_words() {
        String words = "二号螺杆压缩机今天上午停机，排气温度过高，报警代码 E05，请尽快派人来看看。".repeat(6);
        assertThat(textOf("Sent from my phone", "<p>" + words + "</p>")).isEqualTo(words);
        assertThat(textOf("二号螺杆压缩机今天上午停机…", "<p>" + words + "</p>")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "阀门漏油|<b>阀门漏油</b><img src=cid:x>",
                "阀门漏油|<p>阀门漏油</p><p>周工 金辉机床有限公司</p>",
                "阀门漏油|<html><body><img src=cid:x></body></html>",
                "导出的 HTML 报表客户端不支持，请看|<p>导出的 HTML 报表客户端不支持，请看</p>",
                "Our mail client does not support HTML reports|<p>Our mail client does not support HTML reports</p>",
                "This message needs an HTML viewer|<img src=cid:x>",
                "The plain words aren't those of the html.|<p>阀门漏油，请派人。</p>",
                "您的邮件客户端不支持HTML，阀门漏油|<p>������</p>",
            })
    void a_plain_part_that_says_as_much_is_read(String plain, String html) {
        assertThat(textOf(plain, html)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"alternative, 阀门漏油", "mixed, '阀门漏油\n阀门漏油'"})
    void parts_within_parts_may_be_divided_alike(String inner, String text) {
        RawMail mail = mixed().line("--=b")
                .line("Content-Type: multipart/" + inner + "; boundary=\"=b\"")
                .line("")
                .line("--=b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("阀门漏油")
                .line("--=b")
                .line("Content-Type: text/html; charset=utf-8")
                .line("")
                .line("<b>阀门漏油</b>")
                .line("--=b--");
        assertThat(mail.read().mail().text()).isEqualTo(text.translateEscapes());
        assertThat(mail.read().mail().html()).contains("<b>阀门漏油</b>");

        var withFile = mail.line("")
                .line("--=b")
                .line("Content-Type: application/pdf; name=a.pdf")
                .line("")
                .line("x")
                .line("--=b--")
                .read();
        assertThat(withFile.mail().text()).isEqualTo(text.translateEscapes());
        assertThat(withFile.names()).containsExactly("a.pdf");
    }

    @Test
    void what_follows_the_last_part_says_nothing() {
        var read = mixed().line("--=b")
                .line("")
                .line("阀门漏油")
                .line("--=b--")
                .line("This list is run by nobody.")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
    }

    @Test
    void a_text_that_only_speaks_of_parts_is_a_text() {
        var read = RawMail.usual()
                .line("Content-Type: multipart/mixed; boundary=zzz")
                .line("")
                .line("-- ")
                .line("Li Lei")
                .line("--yyy")
                .line("no header: it goes on")
                .read();
        assertThat(read.mail().text()).contains("Li Lei", "--yyy", "no header");
    }

    @Test
    void a_delay_is_no_bounce() {
        var notice = report("delayed").read().mail().notice().orElseThrow();

        assertThat(notice.returned()).isEmpty();
        assertThat(notice.about()).containsExactly(new MessageId("ours@shouhou.example"));
        assertThat(notice.told())
                .containsExactly(
                        new Told(new EmailAddress("li@customer.example"), Progress.DELAYED, "550 5.1.1 User unknown"));
    }

    @ParameterizedTest
    @CsvSource({"failed,RETURNED", "delivered,DELIVERED", "relayed,PASSED_ON", "expanded (to a list),PASSED_ON"})
    void a_report_tells_how_far_the_mail_came(String action, Progress progress) {
        assertThat(report(action).read().mail().notice().orElseThrow().told())
                .extracting(Told::progress)
                .containsExactly(progress);
    }

    @ParameterizedTest
    @CsvSource({
        "manual-action/MDN-sent-manually; displayed,READ",
        "automatic-action/MDN-sent-automatically;deleted/error,DELETED",
        "automatic-action/MDN-sent-automatically; processed,",
    })
    void a_receipt_tells_whether_it_was_read(String disposition, Progress progress) {
        var mail = new RawMail()
                .line("From: li@customer.example")
                .line("Subject: Read: x")
                .line("Content-Type: multipart/report; report-type=disposition-notification; boundary=b")
                .line("")
                .line("--b")
                .line("")
                .line("Message was displayed.")
                .line("--b")
                .line("Content-Type: message/disposition-notification")
                .line("")
                .line("Final-Recipient: rfc822; li@customer.example")
                .line("Original-Message-ID: <ours@shouhou.example>")
                .line("Disposition: " + disposition)
                .line("--b--")
                .read()
                .mail();

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.notice().map(MailReader.Notice::about))
                .isEqualTo(Optional.ofNullable(progress).map(it -> List.of(new MessageId("ours@shouhou.example"))));
        assertThat(mail.notice().stream()
                        .flatMap(it -> it.told().stream())
                        .map(Told::progress)
                        .toList())
                .isEqualTo(progress == null ? List.of() : List.of(progress));
    }

    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};

    private static RawMail mixed() {
        return RawMail.usual()
                .line("Content-Type: multipart/mixed; boundary=\"=b\"")
                .line("");
    }

    @Test
    void text_html_and_attachments_are_told_apart() {
        var read = mixed().line("--=b")
                .line("Content-Type: multipart/alternative; boundary=alt")
                .line("")
                .line("--alt")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("阀门漏油")
                .line("--alt")
                .line("Content-Type: multipart/related; boundary=rel")
                .line("")
                .line("--rel")
                .line("Content-Type: text/html; charset=utf-8")
                .line("")
                .line("<b>阀门漏油</b>")
                .line("--rel")
                .line("Content-Type: image/png")
                .line("Content-ID: <p>")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(PHOTO)
                .line("--rel--")
                .line("--alt--")
                .line("--=b")
                .line("Content-Type: application/pdf; name=" + RawMail.word("报告.pdf", "GB18030"))
                .line("Content-Disposition: attachment")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(PHOTO)
                .line("--=b--")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
        assertThat(read.mail().html().strip()).isEqualTo("<b>阀门漏油</b>");
        assertThat(read.names()).containsExactly("attachment-1.png", "报告.pdf");
        assertThat(read.attachments().get(0).content()).isEqualTo(PHOTO);
        assertThat(read.attachments().get(1).type()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "Content-ID: <p1@x.example>|p1@x.example",
                "Content-ID: p1|p1",
                "Content-Location: pictures/p1.png|pictures/p1.png",
                "Content-Location: p1.png; Content-ID: <p1>|p1",
                "Content-ID: < >|none",
                "X-None: 1|none"
            })
    void by_what_the_html_refers_to_a_part_is_known(String field, String expected) {
        var read = mixed().line("--=b")
                .line("Content-Type: image/png")
                .line(field.replace("; ", "\r\n"))
                .line("")
                .line("x")
                .line("--=b--")
                .read();
        assertThat(read.attachments().get(0).contentId()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=\"photo.jpg\"|photo.jpg",
                "filename=my photo.jpg|my photo.jpg",
                "filename*=UTF-8''%E7%85%A7%E7%89%87.jpg|照片.jpg",
                "filename*=utf-8'%E7%85%A7%E7%89%87.jpg|照片.jpg",
                "filename*=it's%20a%20pump.jpg|it's a pump.jpg",
                "filename*0*=gb18030''%D5%D5; filename*1*=%C6%AC.jpg|照片.jpg",
                "filename*0=\"pho\"; filename*1=\"to.jpg\"|photo.jpg",
                "filename=\"=?gb2312?B?1dXGrC5qcGc=?=\"|照片.jpg",
                "filename=\"照片.jpg\"|照片.jpg",
                "filename=\"C:\\Users\\li\\photo.jpg\"|photo.jpg",
                "filename=\"../../etc/passwd\"|passwd",
                "filename=\"..\"|attachment-1.jpg",
                "filename=\"pho\u202Eto\u0000.jpg\"|photo.jpg",
                "filename=\"a;b.jpg\"|a;b.jpg",
            })
    void a_file_name_is_read_in_any_form_and_made_harmless(String disposition, String expected) {
        var read = mixed().line("--=b")
                .line("Content-Type: image/jpeg")
                .line("Content-Disposition: attachment; " + disposition)
                .line("")
                .line("x")
                .line("--=b--")
                .read();
        assertThat(read.names()).containsExactly(expected);
    }

    @Test
    void an_eight_bit_file_name_in_gb18030_is_read() {
        var read = mixed().line("--=b")
                .line("Content-Type: image/jpeg")
                .line("Content-Disposition: attachment; filename=\"照片.jpg\"", Charset.forName("GB18030"))
                .line("")
                .line("x")
                .line("--=b--")
                .read();
        assertThat(read.names()).containsExactly("照片.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>请派人</div><div>-- </div><div>周工</div>",
                "请派人<br>-- <br>周工",
                "<div>请派人</div><div>--&nbsp;<br></div><div>周工</div>"
            })
    void the_mark_above_a_signature_keeps_its_space(String html) {
        assertThat(HtmlText.of(html)).isEqualTo("请派人\n-- \n周工");
    }

    @Test
    void text_is_made_from_html_with_its_lines() {
        var read = RawMail.usual()
                .line("Content-Type: text/html")
                .line("")
                .line("<html><head><meta charset=gbk><title>no</title><style>p{}</style></head><body>")
                .line("<div>阀门</div><div>漏油<br>严重</div><ul><li>一<li>二</ul>", Charset.forName("GB18030"))
                .line("<table><tr><td>a</td><td>b</td></tr></table><pre>x\r\n  y</pre>")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门\n漏油\n严重\n\n- 一\n- 二\n\na\tb\n\nx\n  y");
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, gb2312, GBK, 阀门漏油",
        "iso-8859-1, big5, Big5, 閥門漏油",
        "iso-8859-1, windows-1251, windows-1251, Насос не работает",
        "iso-8859-1, shift_jis, windows-31j, ポンプが停止",
        "utf-8, gb2312, GBK, 阀门漏油",
        "utf-8, windows-1251, windows-1251, Насос не работает",
        "big5, gbk, GBK, 阀门漏油，请尽快派人",
        "us-ascii, gb2312, GBK, 阀门漏油",
        // the header is right, and what the HTML says is left over from before
        "utf-8, gb2312, UTF-8, 阀门漏油",
        "gb2312, utf-8, GBK, 阀门漏油",
        "iso-8859-1, gb2312, windows-1252, créée à l'été près de Köln",
        "iso-8859-1, utf-8, windows-1252, Öl",
        "iso-8859-1, no-such, windows-1252, Öl",
    })
    void where_header_and_html_name_different_charsets_the_one_that_fits_counts(
            String header, String meta, String real, String text) {
        var read = RawMail.usual()
                .line("Content-Type: text/html; charset=" + header)
                .line("Content-Transfer-Encoding: 8bit")
                .line("")
                .line("<html><head><meta charset=" + meta + "><style>p { font-family: Arial }</style></head>")
                .line("<body><p>" + text + "</p></body></html>", Charset.forName(real))
                .read();
        assertThat(read.mail().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<div>好的</div><div class=gmail_quote><div class=gmail_attr>On Mon wrote:<br></div><blockquote class=gmail_quote"
                        + " style='margin:0 0 0 .8ex;border-left:1px #ccc solid'><div>型号？</div></blockquote></div><div>CK6150</div>"
                        + "|好的/On Mon wrote:/> 型号？/CK6150",
                "<p>一<blockquote type=cite><p>二<blockquote><p>三</blockquote>四</blockquote>五|一/> 二/>> 三/> 四/五",
                "<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>缩进的话</blockquote>|缩进的话",
                "<blockquote class='webkit-indent-blockquote'>缩进的话</blockquote>|缩进的话",
                "<blockquote>只有引用<br>两行</blockquote>|> 只有引用/> 两行"
            })
    void what_is_quoted_in_html_is_marked_line_by_line(String html, String expected) {
        var read = RawMail.usual()
                .line("Content-Type: text/html; charset=utf-8")
                .line("")
                .line(html)
                .read();
        assertThat(read.mail()
                        .text()
                        .lines()
                        .filter(line -> !line.replace(">", "").isBlank())
                        .toList())
                .containsExactly(expected.split("/"));
    }

    @Test
    void a_forwarded_message_is_an_attachment_named_after_its_subject() {
        var read = mixed().line("--=b")
                .line("")
                .line("see below")
                .line("--=b")
                .line("Content-Type: message/rfc822")
                .line("")
                .line("Subject: " + RawMail.word("旧/邮件", "UTF-8"))
                .line("")
                .line("inner")
                .line("--=b--")
                .read();
        assertThat(read.mail().text()).startsWith("see below\n").endsWith("主题：旧/邮件\n\ninner");
        assertThat(read.names()).containsExactly("旧_邮件.eml");
        assertThat(new String(read.attachments().get(0).content(), StandardCharsets.UTF_8))
                .contains("Subject: =?UTF-8?B?")
                .contains("inner");
    }

    @Test
    void a_forwarded_message_with_an_international_header_is_opened_too() {
        var read = mixed().line("--=b")
                .line("Content-Type: message/global; name=inner")
                .line("")
                .line("Subject: 旧邮件")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("阀门漏油")
                .line("--=b--")
                .read();
        assertThat(read.mail().text()).endsWith("主题：旧邮件\n\n阀门漏油");
        assertThat(read.names()).containsExactly("inner.eml");
        assertThat(read.attachments().get(0).type()).isEqualTo("message/global");
    }

    @Test
    void a_text_file_is_an_attachment_and_a_footer_is_text() {
        var read = mixed().line("--=b")
                .line("")
                .line("hello")
                .line("--=b")
                .line("Content-Type: text/plain; name=log.txt")
                .line("")
                .line("log")
                .line("--=b")
                .line("Content-Type: text/plain")
                .line("")
                .line("footer")
                .line("--=b--")
                .read();
        assertThat(read.mail().text()).isEqualTo("hello\nfooter");
        assertThat(read.names()).containsExactly("log.txt");
    }

    @Test
    void a_boundary_that_never_comes_leaves_the_text() {
        var read = mixed().line("--other").line("").line("阀门漏油").read();
        assertThat(read.mail().text()).contains("阀门漏油");
    }

    @Test
    void a_boundary_that_is_never_closed_leaves_all_parts() {
        var read = mixed().line("--=b")
                .line("")
                .line("hello")
                .line("--=b")
                .line("Content-Type: image/png; name=p.png")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(PHOTO)
                .read();
        assertThat(read.mail().text()).isEqualTo("hello");
        assertThat(read.attachments().get(0).content()).isEqualTo(PHOTO);
    }

    /** Some programs leave the padding out, and files get cut on the way: all bytes that are there are kept. */
    @ParameterizedTest
    @ValueSource(strings = {"停机！", "停机!!", "停机!"})
    void base64_without_padding_loses_no_byte(String text) {
        String unpadded = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        var read = mixed().line("--=b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .line(unpadded)
                .line("--=b")
                .line("Content-Type: application/octet-stream; name=a.bin")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .line(unpadded)
                .line("--=b--")
                .read();
        assertThat(read.mail().text()).isEqualTo(text);
        assertThat(read.attachments().get(0).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base64",
                "BASE64;",
                "\"base64\"",
                "base64 (as always)",
                "base-64",
                "x-base64",
                "=?utf-8?Q?base64?="
            })
    void base64_is_known_by_any_of_its_names(String name) {
        var read = RawMail.usual()
                .line("Content-Type: text/plain; charset=utf-8")
                .line("Content-Transfer-Encoding: " + name)
                .line("")
                .base64("阀门漏油".getBytes(StandardCharsets.UTF_8))
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our compressor has stopped this morning. Please call us back as soon as you can.",
                "the pump does not start",
                "您好：二号空压机停机，请派人来看看",
            })
    void words_that_only_call_themselves_base64_are_read_as_they_are(String words) {
        var read = RawMail.usual()
                .line("Content-Type: text/plain; charset=utf-8")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .line(words)
                .read();
        assertThat(read.mail().text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quoted-printable", "Quoted-Printable;", "'quoted-printable'", "quotedprintable"})
    void quoted_printable_is_known_by_any_of_its_names(String name) {
        var read = RawMail.usual()
                .line("Content-Type: text/plain; charset=utf-8")
                .line("Content-Transfer-Encoding: " + name)
                .line("")
                .line("=E9=98=80=E9=97=A8=")
                .line("=E6=BC=8F=E6=B2=B9")
                .read();
        assertThat(read.mail().text()).isEqualTo("阀门漏油");
    }

    @Test
    void a_multipart_without_boundary_is_read_as_text() {
        var read = RawMail.usual()
                .line("Content-Type: multipart/mixed")
                .line("")
                .line("hello")
                .read();
        assertThat(read.mail().text()).isEqualTo("hello");
    }

    @Test
    void words_beyond_the_limit_are_kept_whole_as_an_attachment() {
        String line = "0123456789".repeat(7);
        var mail = RawMail.usual().line("Content-Type: text/plain").line("");
        for (int i = 0; i < Allowance.MOST_WORDS / 70; i++) {
            mail.line(line);
        }
        var read = mail.read();
        assertThat(read.mail().text().length()).isBetween(Allowance.MOST_WORDS / 2, Allowance.MOST_WORDS);
        assertThat(read.names()).containsExactly("attachment-1.txt");
        assertThat(read.attachments().get(0).content()).hasSizeGreaterThan(Allowance.MOST_WORDS);
    }
}
