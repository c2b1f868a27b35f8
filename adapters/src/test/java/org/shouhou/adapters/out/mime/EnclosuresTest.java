package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that hold parts of their own. */
class EnclosuresTest {

    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};

    private static RawMail mixed() {
        return RawMail.usual()
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("请看附件")
                .line("--b");
    }

    private static RawMail forwarded() {
        return new RawMail()
                .line("From: =?UTF-8?B?5ZGo5bel?= <zhou@jinhui.example>")
                .line("Subject: =?UTF-8?B?5Li76L205byC5ZON?=")
                .line("Message-ID: <inner@jinhui.example>")
                .line("Content-Type: multipart/mixed; boundary=inner")
                .line("")
                .line("--inner")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("主轴有异响，照片见附件。")
                .line("--inner")
                .line("Content-Type: image/png; name=plate.png")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(PHOTO)
                .line("--inner--");
    }

    @Test
    void a_forwarded_message_is_kept_whole_and_its_words_and_files_are_there_too() {
        var read = mixed().line("Content-Type: message/rfc822")
                .line("")
                .text(new String(forwarded().bytes(), StandardCharsets.UTF_8))
                .line("--b--")
                .read();

        assertThat(read.names()).containsExactly("主轴异响.eml", "plate.png");
        assertThat(read.attachments().get(1).content()).isEqualTo(PHOTO);
        assertThat(read.mail().text())
                .startsWith("请看附件\n")
                .contains("转发的邮件", "发件人：周工 <zhou@jinhui.example>", "主题：主轴异响", "主轴有异响，照片见附件。");
        assertThat(read.mail().answered()).isEmpty();
    }

    @Test
    void what_stands_over_an_english_message_is_english() {
        var read = new RawMail()
                .line("From: li@customer.example")
                .line("Subject: Fwd")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("")
                .line("From: Zoe <zoe@jinhui.example>")
                .line("Subject: Noise")
                .line("")
                .line("The spindle is noisy.")
                .line("--b--")
                .read();

        assertThat(read.mail().text())
                .isEqualTo("\n---------- Forwarded message ----------\nFrom: Zoe <zoe@jinhui.example>\n"
                        + "Subject: Noise\n\nThe spindle is noisy.");
    }

    @Test
    void a_forwarded_message_may_be_encoded_against_the_rules() {
        var read = mixed().line("Content-Type: message/rfc822; name=x.eml")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(forwarded().bytes())
                .line("--b--")
                .read();

        assertThat(read.names()).containsExactly("x.eml", "plate.png");
        assertThat(read.mail().text()).contains("主轴有异响");
    }

    @Test
    void messages_within_messages_are_opened_to_a_certain_depth_only() {
        String nested = "Subject: innermost\r\n\r\ninnermost words\r\n";
        for (int i = 0; i < 40; i++) {
            nested = "Subject: " + i + "\r\nContent-Type: message/rfc822\r\n\r\n" + nested;
        }
        var read = RawMail.usual()
                .line("Content-Type: message/rfc822")
                .line("")
                .text(nested)
                .read();

        assertThat(read.attachments()).hasSize(Allowance.MOST_WITHIN + 1);
        assertThat(new String(read.attachments().get(0).content(), StandardCharsets.UTF_8))
                .contains("innermost words");
    }

    @Test
    void what_a_bounce_returns_is_not_the_customers_words() {
        var read = RawMail.usual()
                .line("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                .line("")
                .line("--b")
                .line("")
                .line("could not be delivered")
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("")
                .text(new String(forwarded().bytes(), StandardCharsets.UTF_8))
                .line("--b--")
                .read();

        assertThat(read.names()).containsExactly("主轴异响.eml");
        assertThat(read.mail().text()).isEqualTo("could not be delivered");
    }

    @Test
    void outlooks_winmail_dat_is_opened() {
        var read = mixed().line("Content-Type: application/ms-tnef; name=winmail.dat")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(tnef("故障照片.png", PHOTO, "设备停机，请尽快处理"))
                .line("--b--")
                .read();

        assertThat(read.names()).containsExactly("winmail.dat", "故障照片.png");
        assertThat(read.attachments().get(1).content()).isEqualTo(PHOTO);
        assertThat(read.attachments().get(1).type()).isEqualTo("image/png");
        assertThat(read.mail().text()).contains("请看附件", "设备停机，请尽快处理");
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, 转发.eml, 转发.eml",
        "application/octet-stream, FORWARDED.EML, FORWARDED.EML",
        "application/x-eml, a.eml, a.eml",
        "text/plain, a.eml, a.eml",
        "application/octet-stream, '', 主轴异响.eml",
    })
    void a_message_that_declares_another_type_is_opened(String type, String name, String shown) {
        var read = mixed().line("Content-Type: " + type)
                .line("Content-Disposition: attachment" + (name.isEmpty() ? "" : "; filename=\"" + name + "\""))
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(forwarded().bytes())
                .line("--b--")
                .read();

        assertThat(read.names()).containsExactly(shown, "plate.png");
        assertThat(read.attachments().get(0).type()).isEqualTo("message/rfc822");
        assertThat(read.attachments().get(0).content()).startsWith(forwarded().bytes());
        assertThat(read.mail().text()).contains("请看附件", "主轴有异响");
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, winmail.dat",
        "application/octet-stream, ATT00001.dat",
        "application/octet-stream, ''",
        "application/x-tnef, winmail.dat"
    })
    void what_outlook_wrapped_is_known_by_its_first_bytes(String type, String name) {
        var read = mixed().line("Content-Type: " + type + (name.isEmpty() ? "" : "; name=" + name))
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(tnef("故障照片.png", PHOTO, "设备停机，请尽快处理"))
                .line("--b--")
                .read();

        assertThat(read.names()).contains("故障照片.png").hasSize(2);
        assertThat(read.attachments().get(0).type()).isEqualTo("application/ms-tnef");
        assertThat(read.mail().text()).contains("请看附件", "设备停机，请尽快处理");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.eml|no message at all",
                "a.eml|Remark: nothing but a note",
                "a.eml|''",
                "winmail.dat|nothing of Outlook's",
                "log.txt|From: a@x.example\\nSubject: a copy\\n\\nwords",
                "log|Subject: a note\\n\\nwords",
            })
    void what_only_bears_such_a_name_stays_as_it_is(String name, String content) {
        byte[] bytes = content.translateEscapes().getBytes(StandardCharsets.UTF_8);
        var read = mixed().line("Content-Type: application/octet-stream; name=" + name)
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(bytes)
                .line("--b--")
                .read();

        assertThat(read.names()).containsExactly(name);
        assertThat(read.attachments().get(0).type()).isEqualTo("application/octet-stream");
        assertThat(read.attachments().get(0).content()).isEqualTo(bytes);
        assertThat(read.mail().text()).isEqualTo("请看附件");
    }

    @Test
    void messages_of_another_type_within_each_other_are_opened_to_a_certain_depth_only() {
        String nested = "Subject: innermost\r\n\r\ninnermost words\r\n";
        for (int i = 0; i < 40; i++) {
            nested = "Subject: " + i + "\r\nContent-Type: application/octet-stream; name=a.eml\r\n\r\n" + nested;
        }
        var read = mixed().line("Content-Type: application/octet-stream; name=a.eml")
                .line("")
                .text(nested)
                .line("--b--")
                .read();

        assertThat(read.attachments()).hasSize(Allowance.MOST_WITHIN + 1);
    }

    @Test
    void a_spoilt_winmail_dat_is_kept_as_it_is() {
        byte[] whole = tnef("x.png", PHOTO, "words");
        for (int length = 0; length < whole.length; length += 7) {
            var read = mixed().line("Content-Type: application/ms-tnef; name=winmail.dat")
                    .line("Content-Transfer-Encoding: base64")
                    .line("")
                    .base64(java.util.Arrays.copyOf(whole, length))
                    .line("--b--")
                    .read();
            assertThat(read.names()).startsWith("winmail.dat");
            assertThat(read.mail().text()).startsWith("请看附件");
        }
    }

    @Test
    void rich_text_in_chinese_is_read() {
        assertThat(RtfText.of(
                                "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0 SimSun;}}\\f0 \\'c9\\'e8\\'b1\\'b8 ok\\par}")
                        .strip())
                .isEqualTo("设备 ok");
        assertThat(RtfText.of("no rich text at all")).isNotNull();
    }

    @Test
    void a_message_within_its_signature_is_shown_and_the_signature_kept() throws Exception {
        var read = RawMail.usual()
                .line("Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(sealed("Content-Type: text/plain; charset=utf-8\r\n\r\n已签名的内容\r\n"))
                .read();

        assertThat(read.mail().text()).isEqualTo("已签名的内容");
        assertThat(read.names()).containsExactly("smime.p7m");
        assertThat(read.attachments().get(0).type()).isEqualTo("application/pkcs7-signature");
    }

    @Test
    void what_is_encrypted_is_kept() {
        var read = RawMail.usual()
                .line("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .line("MIAGCSqGSIb3DQEHA6CAMIACAQAxggEw")
                .read();

        assertThat(read.mail().text()).isEmpty();
        assertThat(read.attachments().get(0).type()).isEqualTo("application/pkcs7-mime");
    }

    private static final String INVITATION =
            """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            BEGIN:VEVENT\r
            SUMMARY:设备验收会\r
            DTSTART:20261201T060000Z\r
            DTEND:20261201T073000Z\r
            LOCATION:三号车间\r
            ORGANIZER;CN=周工:mailto:zhou@jinhui.example\r
            DESCRIPTION:请带上检验记录。\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    @Test
    void an_invitation_alone_is_told_in_words_and_kept() {
        var read = RawMail.usual()
                .line("Content-Type: text/calendar; method=REQUEST; charset=utf-8")
                .line("")
                .text(INVITATION)
                .read();

        assertThat(read.mail().text())
                .isEqualTo("日程：设备验收会\n时间：2026-12-01 06:00 UTC – 2026-12-01 07:30 UTC\n地点：三号车间\n组织者：周工\n请带上检验记录。");
        assertThat(read.names()).containsExactly("attachment-1.ics");
    }

    @Test
    void an_invitation_beside_words_leaves_those_as_they_are() {
        var read = RawMail.usual()
                .line("Content-Type: multipart/alternative; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("邀请您参加验收会")
                .line("--b")
                .line("Content-Type: text/calendar; charset=utf-8")
                .line("")
                .text(INVITATION)
                .line("--b--")
                .read();

        assertThat(read.mail().text()).isEqualTo("邀请您参加验收会");
        assertThat(read.names()).containsExactly("attachment-1.ics");
        assertThat(CalendarText.of("no calendar")).isEmpty();
    }

    @Test
    void files_written_into_the_text_are_taken_out() {
        var read = RawMail.usual()
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("照片如下：")
                .line("begin 644 plate.txt")
                .line("#0V%T")
                .line("`")
                .line("end")
                .line("谢谢")
                .read();

        assertThat(read.mail().text()).isEqualTo("照片如下：\n谢谢");
        assertThat(read.names()).containsExactly("plate.txt");
        assertThat(read.attachments().get(0).content()).asString().isEqualTo("Cat");
        assertThat(read.attachments().get(0).type()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin 644 of a sentence\nand more words\nend",
                "begin 644 x.txt\n#0V%T\nno end",
                "begin 644 x.txt\nend",
                "begin 9xx x.txt\n#0V%T\n`\nend"
            })
    void what_only_looks_like_a_file_in_the_text_stays(String text) {
        var read = RawMail.usual().line("").text(text).read();

        assertThat(read.mail().text()).isEqualTo(text);
        assertThat(read.attachments()).isEmpty();
    }

    @Test
    void uuencode_as_a_transfer_encoding_is_undone() {
        var read = mixed().line("Content-Type: application/octet-stream; name=cat.bin")
                .line("Content-Transfer-Encoding: x-uuencode")
                .line("")
                .line("begin 644 cat.bin")
                .line("#0V%T")
                .line("`")
                .line("end")
                .line("--b--")
                .read();

        assertThat(read.attachments().get(0).content()).asString().isEqualTo("Cat");
    }

    /** Relays strip the spaces at the ends of lines, which are data in this encoding. */
    @Test
    void uuencode_is_undone_where_lines_have_lost_their_ends() {
        var encoded = mixed().line("Content-Type: application/octet-stream; name=x.bin")
                .line("Content-Transfer-Encoding: x-uuencode")
                .line("")
                .line("begin 644 x.bin")
                .line("&0V%T0P")
                .line("#0V%T")
                .line("")
                .line("end")
                .line("--b--")
                .read();
        assertThat(encoded.attachments().get(0).content()).asString().isEqualTo("CatC\0\0Cat");

        var written = RawMail.usual()
                .line("")
                .line("begin 644 x.bin")
                .line("&0V%T0P")
                .line("#0V%T")
                .line("`")
                .line("end")
                .read();
        assertThat(written.attachments().get(0).content()).asString().isEqualTo("CatC\0\0Cat");
    }

    @Test
    void a_broken_transfer_encoding_gives_what_can_be_had() {
        var unmarked = mixed().line("Content-Type: application/octet-stream; name=cat.bin")
                .line("Content-Transfer-Encoding: x-uuencode")
                .line("")
                .line("no mark of it")
                .line("--b--")
                .read();
        assertThat(unmarked.attachments().get(0).content()).asString().startsWith("no mark of it");

        var spoilt = mixed().line("Content-Type: application/octet-stream; name=cat.bin")
                .line("Content-Transfer-Encoding: x-uuencode")
                .line("")
                .line("begin 644 cat.bin")
                .line("#0V%T")
                .line("M broken")
                .line("--b--")
                .read();
        assertThat(spoilt.attachments().get(0).content()).asString().startsWith("Cat");
    }

    @Test
    void what_declares_a_wrong_charset_is_read_by_the_one_a_person_names() {
        byte[] words = "設備有異響".getBytes(java.nio.charset.Charset.forName("Big5"));
        RawMail mail = RawMail.usual()
                .line("Subject: =?windows-1251?B?" + Base64.getEncoder().encodeToString(words) + "?=")
                .line("Content-Type: text/plain; charset=windows-1251")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(words);

        assertThat(mail.readAs("Big5").subject()).isEqualTo("設備有異響");
        assertThat(mail.readAs("Big5").text()).isEqualTo("設備有異響");
        assertThat(mail.read().mail().text()).isNotEqualTo("設備有異響");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_person_may_name_utf_16_which_a_header_never_is_in(String written) {
        String words = "设备有异响, model CK6150";
        RawMail mail = RawMail.usual()
                .line("Subject: =?utf-8?B?"
                        + Base64.getEncoder().encodeToString("设备异响".getBytes(StandardCharsets.UTF_8)) + "?=")
                .line("Content-Type: text/plain; charset=gb2312")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(words.getBytes(java.nio.charset.Charset.forName(written)));

        assertThat(mail.readAs("UTF-16").sender()).isPresent();
        assertThat(mail.readAs("UTF-16").subject()).isEqualTo("设备异响");
        assertThat(mail.readAs("UTF-16").text()).isEqualTo(words);
    }

    private static byte[] sealed(String entity) throws CMSException, java.io.IOException {
        return new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(entity.getBytes(StandardCharsets.UTF_8)), true)
                .getEncoded();
    }

    /** A winmail.dat with one file and a text (MS-OXTNEF). */
    private static byte[] tnef(String fileName, byte[] content, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(6).putInt(0x223e9f78).putShort((short) 1).array());
        byte[] body = text.getBytes(StandardCharsets.UTF_16LE);
        int padded = (body.length + 2 + 3) / 4 * 4;
        ByteBuffer properties = little(16 + padded);
        properties
                .putInt(1)
                .putShort((short) 0x001f)
                .putShort((short) 0x1000)
                .putInt(1)
                .putInt(body.length + 2)
                .put(body);
        attribute(out, 1, 0x9003, 6, properties.array());
        attribute(out, 2, 0x9002, 6, new byte[14]);
        attribute(out, 2, 0x800f, 6, content);
        byte[] name = fileName.getBytes(StandardCharsets.UTF_16LE);
        int paddedName = (name.length + 2 + 3) / 4 * 4;
        ByteBuffer named = little(16 + paddedName);
        named.putInt(1)
                .putShort((short) 0x001f)
                .putShort((short) 0x3707)
                .putInt(1)
                .putInt(name.length + 2)
                .put(name);
        attribute(out, 2, 0x9005, 6, named.array());
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, int type, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xff;
        }
        ByteBuffer attribute = little(11 + data.length);
        attribute
                .put((byte) level)
                .putShort((short) id)
                .putShort((short) type)
                .putInt(data.length)
                .put(data)
                .putShort((short) sum);
        out.writeBytes(attribute.array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
