package org.shouhou.adapters.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.MailboxTrouble;

/** What the far end said is told as its words; what our own side says of it stands in the log only. */
class ImapTroubleTest {

    @Test
    void what_a_server_answered_is_its_word() throws Exception {
        Throwable refused = new MessagingException(
                "A3 NO", new CommandFailedException(new IMAPResponse("A3 NO [SERVERBUG] Internal error")));
        saidIs("Internal error", ImapTrouble.of(refused));
        saidIs("Invalid credentials", ImapTrouble.of(new AuthenticationFailedException("[AUTH] Invalid credentials")));
        ImapTrouble odd = ImapTrouble.beforeSignIn(
                new MessagingException("x", new ConnectionException(null, new IMAPResponse("220 smtp ready"))));
        assertThat(odd.trouble()).isEqualTo(MailboxTrouble.NOT_IMAP);
        saidIs("220 smtp ready", odd);
        saidIs("invalid_grant expired", ImapTrouble.told(MailboxTrouble.TOKEN_REFUSED, "invalid_grant  expired "));
    }

    @Test
    void what_our_own_side_says_of_it_is_not() {
        saidIs("", ImapTrouble.of(new UnknownHostException("imap.invalid")));
        saidIs("", ImapTrouble.of(new MessagingException("STARTTLS", new ProtocolException("STARTTLS required"))));
        saidIs("", ImapTrouble.of(new AuthenticationFailedException("failed to connect, no password specified?")));
        saidIs("", ImapTrouble.of(new IllegalStateException("not connected")));
        ImapTrouble lost = ImapTrouble.of(new MessagingException(
                "x", new ConnectionException(null, Response.byeResponse(new SocketException("Connection reset")))));
        assertThat(lost.trouble()).isEqualTo(MailboxTrouble.LOST);
        saidIs("", lost);
        assertThat(lost).hasMessageContaining("Connection reset");
        saidIs("", new ImapTrouble(MailboxTrouble.NOT_STORED, "java.io.IOException: disk full"));
    }

    @Test
    void certificates_fail_for_different_reasons() {
        assertThat(certificate(new CertificateException(
                        "x", new CertPathValidatorException("validity", new CertificateExpiredException("2020")))))
                .isEqualTo(MailboxTrouble.CERTIFICATE_EXPIRED);
        assertThat(certificate(new CertificateException("No subject alternative DNS name matching a.example found.")))
                .isEqualTo(MailboxTrouble.CERTIFICATE_NAME);
        assertThat(certificate(new CertificateException("PKIX path building failed")))
                .isEqualTo(MailboxTrouble.CERTIFICATE);
    }

    private static MailboxTrouble certificate(CertificateException why) {
        IOException handshake = new SSLHandshakeException(why.getMessage());
        handshake.initCause(why);
        return ImapTrouble.of(new MessagingException("x", handshake)).trouble();
    }

    private static void saidIs(String words, ImapTrouble trouble) {
        assertThat(trouble.detail()).isEqualTo(words);
    }
}
