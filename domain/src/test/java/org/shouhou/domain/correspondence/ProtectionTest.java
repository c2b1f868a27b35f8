package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static List<Attachment> file(String mediaType) {
        return List.of(new Attachment("x", mediaType, 1, "", 1));
    }

    @Test
    void the_parts_of_a_mail_tell_how_it_was_protected() {
        assertThat(Protection.of("", file("application/pkcs7-mime"))).isEqualTo(Protection.ENCRYPTED);
        assertThat(Protection.of("", file("application/pgp-encrypted"))).isEqualTo(Protection.ENCRYPTED);
        assertThat(Protection.of("您好", file("application/pkcs7-signature"))).isEqualTo(Protection.SIGNED);
        assertThat(Protection.of("您好", file("application/pgp-signature"))).isEqualTo(Protection.SIGNED);
        assertThat(Protection.of("您好", file("image/png"))).isEqualTo(Protection.NONE);
    }

    @Test
    void pgp_within_the_text_counts_too() {
        assertThat(Protection.of("-----BEGIN PGP MESSAGE-----\n\nhQE", List.of()))
                .isEqualTo(Protection.ENCRYPTED);
        assertThat(Protection.of("-----BEGIN PGP SIGNED MESSAGE-----\n您好", List.of()))
                .isEqualTo(Protection.SIGNED);
    }
}
