package org.shouhou.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Administration.OFFICE;
import static org.shouhou.application.administration.Refused.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.MailboxProbe.Finding;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.HostedMailbox;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.hosting.SignIn;
import org.shouhou.domain.hosting.StartWith;
import org.shouhou.domain.hosting.Transport;

class HostingTest {

    private final Administration office = Administration.atWork();
    private long address;

    @BeforeEach
    void an_address() {
        office.addMailbox.add(new AddMailbox.Command(new EmailAddress("service@example.com"), "用户服务室", OFFICE));
        address = office.mailboxes.all().get(0).id();
    }

    private static Hosting at(String host, SignIn signIn) {
        return new Hosting(
                host,
                993,
                Transport.TLS,
                "service@example.com",
                signIn,
                "https://login.example/token",
                "client",
                "",
                "",
                Afterwards.MARK_READ,
                "",
                StartWith.UNREAD);
    }

    private static Secrets password(String password) {
        return new Secrets(password, "", "");
    }

    private void setUp(long seen, String host, String password, boolean active) {
        office.setUpHosting.setUp(
                new SetUpHosting.Command(address, seen, at(host, SignIn.PASSWORD), password(password), active));
    }

    private HostedMailbox kept() {
        return office.hosted.ofMailbox(address).orElseThrow();
    }

    @Test
    void it_is_set_up_with_its_secret_sealed_and_none_in_the_trail() {
        assertThat(office.viewHosting.view(address)).isEmpty();

        setUp(SetUpHosting.NOT_YET, "imap.example.com", "hunter2", true);

        assertThat(kept().secrets().password()).isEqualTo(office.seal.seal("hunter2"));
        assertThat(office.lastEntry())
                .startsWith("zhoumin mailbox.hosted mailbox service@example.com: host:  → imap.example.com:993")
                .contains("active: true")
                .doesNotContain("hunter2");
        assertThat(office.viewHosting.view(address).orElseThrow().hosting().host())
                .isEqualTo("imap.example.com");
    }

    @Test
    void what_another_changed_meanwhile_is_not_overwritten() {
        setUp(SetUpHosting.NOT_YET, "imap.example.com", "hunter2", true);

        refused("changed-meanwhile", () -> setUp(SetUpHosting.NOT_YET, "imap.example.com", "x", true));
        refused("changed-meanwhile", () -> setUp(kept().version() + 1, "imap.example.com", "x", true));
    }

    @Test
    void a_changed_secret_is_told_without_saying_it() {
        setUp(SetUpHosting.NOT_YET, "imap.example.com", "hunter2", true);
        setUp(kept().version(), "imap.example.com", "hunter3", false);

        assertThat(office.lastEntry())
                .isEqualTo("zhoumin mailbox.hosted mailbox service@example.com: active: true → false\nsecret: •••");
        setUp(kept().version(), "imap.example.com", "", true);
        assertThat(kept().secrets().password()).isEqualTo(office.seal.seal("hunter3"));
        refused("hosting.secret.again", () -> setUp(kept().version(), "imap.evil.example", "", true));
    }

    @Test
    void it_is_tried_as_it_stands_in_the_form_and_the_trail_knows() {
        refused(
                "hosting.password.missing",
                () -> office.tryHosting.tryNow(address, at("imap.example.com", SignIn.PASSWORD), Secrets.NONE));

        Finding finding =
                office.tryHosting.tryNow(address, at("imap.example.com", SignIn.PASSWORD), password("hunter2"));

        assertThat(finding.fine()).isTrue();
        assertThat(office.probe.asked.secrets().password()).isEqualTo("hunter2");
        assertThat(office.hosted.ofMailbox(address)).isEmpty();
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin mailbox.tried mailbox service@example.com: host: imap.example.com:993\nresult: OK");
    }

    @Test
    void the_secret_kept_is_tried_only_where_it_was_given_for() {
        setUp(SetUpHosting.NOT_YET, "imap.example.com", "hunter2", true);
        office.probe.finds = Finding.failed(MailboxTrouble.LOGIN_REFUSED, "no", List.of());

        office.tryHosting.tryNow(address, at("imap.example.com", SignIn.PASSWORD), Secrets.NONE);

        assertThat(office.probe.asked.secrets().password()).isEqualTo("hunter2");
        assertThat(office.lastEntry()).endsWith("result: LOGIN_REFUSED");
        refused(
                "hosting.secret.again",
                () -> office.tryHosting.tryNow(address, at("imap.evil.example", SignIn.PASSWORD), Secrets.NONE));
    }

    @Test
    void a_refresh_token_got_while_trying_is_kept() {
        office.setUpHosting.setUp(new SetUpHosting.Command(
                address,
                SetUpHosting.NOT_YET,
                at("imap.example.com", SignIn.REFRESH_TOKEN),
                new Secrets("", "", "first"),
                true));
        office.probe.givenAnew = "second";

        office.tryHosting.tryNow(address, at("imap.example.com", SignIn.REFRESH_TOKEN), Secrets.NONE);

        assertThat(kept().secrets().refreshToken()).isEqualTo(office.seal.seal("second"));
    }
}
