package org.shouhou.domain.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.domain.RuleBroken;

class HostedMailboxTest {

    private static final Secrets PASSWORD = new Secrets("sealed", "", "");

    private static Hosting hosting(String host, Transport transport, SignIn signIn, String endpoint) {
        return new Hosting(
                host,
                993,
                transport,
                "service@company.example",
                signIn,
                endpoint,
                "client",
                "scope",
                "",
                Afterwards.MARK_READ,
                "",
                StartWith.UNREAD);
    }

    private static Hosting at(String host) {
        return hosting(host, Transport.TLS, SignIn.PASSWORD, "");
    }

    private static Hosting byToken(SignIn signIn, String endpoint) {
        return hosting("imap.company.example", Transport.TLS, signIn, endpoint);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code())
                .isEqualTo(code));
    }

    @Test
    void what_a_password_does_not_need_is_not_kept_and_the_inbox_is_the_usual_folder() {
        Hosting hosting = at(" IMAP.Company.example ");

        assertThat(hosting.host()).isEqualTo("imap.company.example");
        assertThat(hosting.clientId()).isEmpty();
        assertThat(hosting.folder()).isEqualTo("INBOX");
        assertThat(hosting.place()).isEqualTo("service@company.example@imap.company.example/INBOX");
    }

    @ParameterizedTest
    @CsvSource({"localhost, true", "127.0.0.1, true", "127.0.0.1.evil.example, false", "imap.company.example, false"})
    void without_tls_goes_only_to_this_machine(String host, boolean allowed) {
        if (allowed) {
            assertThat(hosting(host, Transport.PLAIN, SignIn.PASSWORD, "").port())
                    .isEqualTo(993);
        } else {
            refused("hosting.plain.remote", () -> hosting(host, Transport.PLAIN, SignIn.PASSWORD, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.example/token, true",
        "http://127.0.0.1:8080/token, true",
        "http://login.example/token, false",
        "file:///etc/passwd, false",
        "login.example, false"
    })
    void secrets_go_to_a_token_endpoint_only_over_tls(String endpoint, boolean allowed) {
        if (allowed) {
            assertThat(byToken(SignIn.REFRESH_TOKEN, endpoint).tokenEndpoint()).isEqualTo(endpoint);
        } else {
            refused("hosting.token-endpoint.malformed", () -> byToken(SignIn.REFRESH_TOKEN, endpoint));
        }
    }

    @Test
    void what_is_no_host_port_or_folder_is_refused() {
        refused("hosting.host.missing", () -> at(" "));
        refused("hosting.host.malformed", () -> at("imap.example/x"));
        refused(
                "hosting.control-character",
                () -> new Hosting(
                        "a",
                        1,
                        Transport.TLS,
                        "u\r\nx",
                        SignIn.PASSWORD,
                        "",
                        "",
                        "",
                        "",
                        Afterwards.MARK_READ,
                        "",
                        StartWith.ALL));
        refused(
                "hosting.move-to.same",
                () -> new Hosting(
                        "a",
                        1,
                        Transport.TLS,
                        "u",
                        SignIn.PASSWORD,
                        "",
                        "",
                        "",
                        "",
                        Afterwards.MOVE,
                        "INBOX",
                        StartWith.ALL));
        refused(
                "hosting.port.malformed",
                () -> new Hosting(
                        "a",
                        0,
                        Transport.TLS,
                        "u",
                        SignIn.PASSWORD,
                        "",
                        "",
                        "",
                        "",
                        Afterwards.MARK_READ,
                        "",
                        StartWith.ALL));
    }

    @Test
    void each_way_to_sign_in_asks_for_its_own_secret() {
        String endpoint = "https://login.example/token";
        refused("hosting.password.missing", () -> new HostedMailbox(1, at("a"), new Secrets("", "x", "x"), true));
        refused(
                "hosting.refresh-token.missing",
                () -> new HostedMailbox(1, byToken(SignIn.REFRESH_TOKEN, endpoint), PASSWORD, true));
        refused(
                "hosting.client-secret.missing",
                () -> new HostedMailbox(1, byToken(SignIn.CLIENT_CREDENTIALS, endpoint), PASSWORD, true));
    }

    @Test
    void a_secret_left_empty_stays_as_it_is() {
        HostedMailbox mailbox = new HostedMailbox(1, at("imap.example"), PASSWORD, true);
        mailbox.change(at("imap.example"), Secrets.NONE, false);

        assertThat(mailbox.secrets()).isEqualTo(PASSWORD);
        assertThat(mailbox.active()).isFalse();
        mailbox.change(at("imap.example"), new Secrets("other", "", ""), true);
        assertThat(mailbox.secrets().password()).isEqualTo("other");
    }

    @Test
    void a_kept_secret_is_not_shown_to_another_server() {
        HostedMailbox mailbox = new HostedMailbox(1, at("imap.example"), PASSWORD, true);

        refused("hosting.secret.again", () -> mailbox.change(at("elsewhere.example"), Secrets.NONE, true));
        refused(
                "hosting.secret.again",
                () -> mailbox.change(
                        hosting("imap.example", Transport.STARTTLS, SignIn.PASSWORD, ""), Secrets.NONE, true));

        assertThat(mailbox.hosting().host()).isEqualTo("imap.example");
        mailbox.change(at("elsewhere.example"), new Secrets("theirs", "", ""), true);
        assertThat(mailbox.hosting().host()).isEqualTo("elsewhere.example");
    }

    @Test
    void secrets_are_not_in_what_is_printed() {
        assertThat(new Secrets("p4ss", "cl1ent", "r3fresh").toString()).isEqualTo("secrets");
    }
}
