package org.shouhou.adapters.out.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouhou.adapters.testing.Dovecot;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxProbe.Finding;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.hosting.SignIn;
import org.shouhou.domain.hosting.StartWith;
import org.shouhou.domain.hosting.Transport;

/** Each way in which a mailbox can't be read is told apart from the others. */
@Timeout(60)
class ImapProbeTest {

    private static final String USER = "service@company.example";

    private static Dovecot server;
    private static Dovecot withoutTls;

    private String user = USER;
    /** Dovecot takes its time before it says that a password is wrong. */
    private Duration patience = Duration.ofSeconds(20);

    private String password = Dovecot.PASSWORD;
    private SignIn signIn = SignIn.PASSWORD;
    private String tokenEndpoint = "";
    private String folder = "INBOX";
    private Afterwards afterwards = Afterwards.MARK_READ;

    @BeforeAll
    static void start() throws Exception {
        server = Dovecot.start("auth_username_chars = abcdefghijklmnopqrstuvwxyz@.");
        withoutTls = Dovecot.start("ssl = no");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        withoutTls.close();
    }

    private Finding at(String host, int port, Transport transport) {
        Hosting hosting = new Hosting(
                host,
                port,
                transport,
                user,
                signIn,
                tokenEndpoint,
                "client",
                "",
                folder,
                afterwards,
                "已取",
                StartWith.ALL);
        return new ImapProbe(Clock.systemUTC(), patience)
                .probe(
                        new MailboxAccess(USER, hosting, new Secrets(password, "secret", "token")),
                        (before, now) -> {},
                        Thread::new);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_mailbox_that_can_be_read_is_said_so(Transport transport) throws Exception {
        user = transport.name().toLowerCase(java.util.Locale.ROOT) + "@company.example";
        byte[] mail = TestMail.from("li@customer.example").bytes();
        server.deliver(user, "INBOX", true, mail);
        server.deliver(user, "INBOX", false, mail, mail);

        Finding finding = at("127.0.0.1", transport == Transport.TLS ? server.tlsPort() : server.port(), transport);

        assertThat(finding.trouble()).isNull();
        assertThat(finding.mails()).isEqualTo(3);
        assertThat(finding.unread()).isEqualTo(2);
        assertThat(finding.idle()).isTrue();
        assertThat(server.count(user, "INBOX").unread()).isEqualTo(2);
    }

    @Test
    void a_name_nobody_has() {
        assertThat(at("imap.invalid", 993, Transport.TLS).trouble()).isEqualTo(MailboxTrouble.HOST_UNKNOWN);
    }

    @Test
    void a_port_nobody_listens_on() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(at("127.0.0.1", port, Transport.TLS).trouble()).isEqualTo(MailboxTrouble.REFUSED);
    }

    @Test
    void somebody_who_never_answers_does_not_hold_us_up() throws IOException {
        patience = Duration.ofSeconds(3);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(at("127.0.0.1", silent.getLocalPort(), Transport.TLS).trouble())
                    .isEqualTo(MailboxTrouble.TIMED_OUT);
        }
    }

    @Test
    void somebody_who_speaks_something_else() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> {
                try (Socket caller = other.accept()) {
                    caller.getOutputStream().write("220 smtp ready\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().readAllBytes();
                } catch (IOException over) {
                    Thread.currentThread().interrupt();
                }
            });
            greeter.start();
            assertThat(at("127.0.0.1", other.getLocalPort(), Transport.PLAIN).trouble())
                    .isEqualTo(MailboxTrouble.NOT_IMAP);
        }
    }

    @Test
    void no_tls_where_it_was_to_begin_with_it() {
        assertThat(at("127.0.0.1", server.port(), Transport.TLS).trouble()).isEqualTo(MailboxTrouble.NO_TLS);
    }

    @Test
    void no_starttls() {
        assertThat(at("127.0.0.1", withoutTls.port(), Transport.STARTTLS).trouble())
                .isEqualTo(MailboxTrouble.STARTTLS_MISSING);
    }

    @Test
    void a_wrong_password() {
        password = "wrong";
        Finding finding = at("127.0.0.1", server.tlsPort(), Transport.TLS);

        assertThat(finding.trouble()).isEqualTo(MailboxTrouble.LOGIN_REFUSED);
        assertThat(finding.said()).contains("Authentication failed").doesNotContain("wrong");
    }

    @Test
    void a_missing_folder_and_those_there_are() throws Exception {
        server.makeFolder(USER, "售后");
        folder = "没有";
        Finding finding = at("127.0.0.1", server.tlsPort(), Transport.TLS);

        assertThat(finding.trouble()).isEqualTo(MailboxTrouble.FOLDER_MISSING);
        assertThat(finding.folders()).contains("INBOX", "售后");
        folder = "售后";
        afterwards = Afterwards.MOVE;
        assertThat(at("127.0.0.1", server.tlsPort(), Transport.TLS).trouble())
                .isEqualTo(MailboxTrouble.MOVE_FOLDER_MISSING);
    }

    @Test
    void an_identity_provider_that_is_not_there() {
        signIn = SignIn.REFRESH_TOKEN;
        tokenEndpoint = "http://127.0.0.1:1/token";

        assertThat(at("127.0.0.1", server.tlsPort(), Transport.TLS).trouble())
                .isEqualTo(MailboxTrouble.TOKEN_UNREACHABLE);
    }
}
