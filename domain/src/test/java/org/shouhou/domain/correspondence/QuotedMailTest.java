package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.QuotedMail.Quoted;

class QuotedMailTest {

    private static final Quoted MAIL = new Quoted(
            "李雷\r\nBcc: x@y", "li@customer.example", "service@localhost", "", "轴承\u2028异响", "请尽快答复。\n\n> 早先的话");

    @Test
    void an_answer_quotes_line_by_line_below_who_wrote_it() {
        QuotedMail quotation = QuotedMail.of(MailKind.REPLY_ALL, MAIL, "2026-03-02 09:00", WritingLanguage.CHINESE);
        assertThat(quotation.plain())
                .isEqualTo("2026-03-02 09:00，李雷 Bcc: x@y <li@customer.example> 写道：\n> 请尽快答复。\n> \n>> 早先的话");
        assertThat(QuotedMail.of(MailKind.REPLY, MAIL, "2026-03-02 09:00", WritingLanguage.ENGLISH)
                        .introduction())
                .isEqualTo("On 2026-03-02 09:00, 李雷 Bcc: x@y <li@customer.example> wrote:");
    }

    @Test
    void a_forward_passes_the_mail_on_whole_with_its_heads() {
        QuotedMail quotation = QuotedMail.of(MailKind.FORWARD, MAIL, "2026-03-02 09:00", WritingLanguage.CHINESE);
        assertThat(quotation.plain())
                .startsWith("---------- 转发的邮件 ----------\n发件人：李雷 Bcc: x@y <li@customer.example>\n时间：2026-03-02 09:00\n")
                .contains("\n主题：轴承 异响\n\n请尽快答复。\n\n> 早先的话");
    }

    @Test
    void a_very_long_mail_is_cut_with_a_sign_of_it() {
        var mail = new Quoted("", "li@customer.example", "", "", "", "长".repeat(70_000));
        assertThat(QuotedMail.of(MailKind.REPLY, mail, "x", WritingLanguage.CHINESE)
                        .text())
                .hasSize(60_002)
                .endsWith("\n…");
    }

    @Test
    void whoever_writes_chinese_is_written_to_in_chinese() {
        assertThat(WritingLanguage.of("Re: pump", "轴承异响")).isEqualTo(WritingLanguage.CHINESE);
        assertThat(WritingLanguage.of("", null)).isEqualTo(WritingLanguage.CHINESE);
        assertThat(WritingLanguage.of("Bearing noise", "Please answer.")).isEqualTo(WritingLanguage.ENGLISH);
        assertThat(WritingLanguage.of("軸受の異音について")).isEqualTo(WritingLanguage.ENGLISH);
    }
}
