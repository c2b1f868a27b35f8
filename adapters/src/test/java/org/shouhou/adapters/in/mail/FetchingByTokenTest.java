package org.shouhou.adapters.in.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.adapters.testing.Dovecot;
import org.shouhou.adapters.testing.IdentityProvider;
import org.shouhou.application.memory.PlainSeal;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.HostedMailbox;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.hosting.SignIn;
import org.shouhou.domain.hosting.StartWith;
import org.shouhou.domain.hosting.Transport;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;

/** XOAUTH2, with a Dovecot that asks an identity provider whose a token is. */
@Timeout(60)
class FetchingByTokenTest {

    private static final String USER = "service@company.example";

    @TempDir
    Path tmp;

    private IdentityProvider provider;
    private Path oauth;
    private Dovecot server;
    private House house;
    private long id;

    @BeforeEach
    void open() throws Exception {
        provider = new IdentityProvider(USER);
        oauth = Files.createTempFile(Path.of("/tmp"), "dovecot-oauth2", ".conf");
        Files.write(
                oauth,
                List.of(
                        "introspection_mode = get",
                        "introspection_url = " + provider.introspection(),
                        "username_attribute = username",
                        "active_attribute = active",
                        "active_value = true"));
        Files.setPosixFilePermissions(oauth, PosixFilePermissions.fromString("rw-r--r--"));
        server = Dovecot.start(
                "auth_mechanisms = plain login xoauth2",
                "passdb {",
                "  driver = oauth2",
                "  mechanisms = xoauth2",
                "  args = " + oauth,
                "}");
        house = new House(tmp);
    }

    @AfterEach
    void close() throws IOException {
        house.close();
        server.close();
        provider.close();
        Files.delete(oauth);
    }

    private Hosting hosting(SignIn signIn) {
        return new Hosting(
                "127.0.0.1",
                server.tlsPort(),
                Transport.TLS,
                USER,
                signIn,
                provider.tokenEndpoint(),
                "client",
                "imap offline_access",
                "",
                Afterwards.MARK_READ,
                "",
                StartWith.ALL);
    }

    private void setUp(SignIn signIn, Secrets secrets) {
        PlainSeal seal = new PlainSeal();
        Secrets sealed = new Secrets("", seal.seal(secrets.clientSecret()), seal.seal(secrets.refreshToken()));
        id = house.inTransaction(() -> {
            Mailbox mailbox = new Mailbox(new EmailAddress(USER), "用户服务室", DepartmentCode.SERVICE_OFFICE);
            house.stores.mailboxes().add(mailbox);
            HostedMailbox hosted = new HostedMailbox(mailbox.id(), hosting(signIn), sealed, true);
            house.stores.hostedMailboxes().add(hosted);
            return hosted.id();
        });
    }

    private void comes(String subject) throws Exception {
        server.deliver(
                USER,
                "INBOX",
                false,
                TestMail.from("li@customer.example").subject(subject).bytes());
    }

    private MailboxTrouble trouble(SignIn signIn) {
        return house.trouble(new MailboxAccess(USER, hosting(signIn), Secrets.NONE));
    }

    @Test
    void a_refresh_token_lets_us_in_is_renewed_in_time_and_kept() throws Exception {
        provider.tokensLive(200);
        comes("一");
        setUp(SignIn.REFRESH_TOKEN, new Secrets("", "", provider.refreshToken()));
        house.node(null);

        house.eventually(
                () -> house.deliveries().size() == 1 && provider.asked().size() >= 3);

        assertThat(provider.asked().get(0))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "refresh-0")
                .containsEntry("client_id", "client")
                .containsEntry("scope", "imap offline_access")
                .doesNotContainKey("client_secret");
        assertThat(provider.asked().get(1)).containsEntry("refresh_token", "refresh-1");
        house.eventually(
                () -> house.inTransaction(() -> house.stores.hostedMailboxes().byId(id))
                        .orElseThrow()
                        .secrets()
                        .refreshToken()
                        .equals("sealed " + provider.refreshToken()));
        assertThat(trouble(SignIn.REFRESH_TOKEN)).isNull();
    }

    @Test
    void the_applications_own_credentials_let_us_in() throws Exception {
        comes("一");
        setUp(SignIn.CLIENT_CREDENTIALS, new Secrets("", "client secret", ""));
        house.node(null);

        house.eventually(() -> house.deliveries().size() == 1);

        assertThat(provider.asked().get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_secret", "client secret");
    }

    @Test
    void an_authorization_that_was_taken_back_is_said_so() throws Exception {
        provider.tokensLive(200);
        setUp(SignIn.REFRESH_TOKEN, new Secrets("", "", provider.refreshToken()));
        house.node(null);
        house.eventually(() -> !provider.asked().isEmpty());

        provider.revoke();

        house.eventually(() -> trouble(SignIn.REFRESH_TOKEN) == MailboxTrouble.TOKEN_REFUSED);
        assertThat(house.place(new MailboxAccess(USER, hosting(SignIn.REFRESH_TOKEN), Secrets.NONE))
                        .troubleDetail())
                .isEqualTo("invalid_grant Token has been revoked.");
    }
}
