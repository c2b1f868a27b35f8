package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static RawMail mail() {
        return RawMail.usual().line("Subject: pump").line("").line("It leaks.");
    }

    @Test
    void the_same_mail_by_two_ways_has_one_fingerprint() {
        String other = "Return-Path: <lilei@example.com>\nDelivered-To: service@localhost\n"
                + "Received: from a by b;\n\tMon, 23 Nov 2026 10:00:00 +0800\nX-Spam: no\nDKIM-Signature: v=1\n"
                + "ARC-Seal: i=1\nFrom: Li Lei\n <lilei@example.com>\nTo: service@localhost\n"
                + "Message-ID: <1@example.com>\nMIME-Version: 1.0\nSubject:  pump\n\nIt leaks.\n\n\n";
        assertThat(new RawMail().text(other).fingerprint()).isEqualTo(mail().fingerprint());
    }

    @Test
    void another_content_under_the_same_message_id_is_another_mail() {
        assertThat(RawMail.usual()
                        .line("Subject: pump")
                        .line("")
                        .line("It leaks!")
                        .fingerprint())
                .isNotEqualTo(mail().fingerprint());
        assertThat(RawMail.usual()
                        .line("Subject: Pump")
                        .line("")
                        .line("It leaks.")
                        .fingerprint())
                .isNotEqualTo(mail().fingerprint());
    }

    @Test
    void blank_lines_within_the_body_count() {
        assertThat(new RawMail().text("a: b\n\nx\n\ny").fingerprint())
                .isNotEqualTo(new RawMail().text("a: b\n\nx\ny").fingerprint());
    }

    @Test
    void it_says_whether_a_message_id_took_part() throws IOException {
        var reader = new Mime4jMailReader();
        assertThat(reader.fingerprint(mail().stream()).messageIdKnown()).isTrue();
        assertThat(reader.fingerprint(new RawMail().line("Subject: x").line("").stream())
                        .messageIdKnown())
                .isFalse();
        assertThat(reader.fingerprint(new RawMail().stream()).sha256()).hasSize(64);
    }
}
