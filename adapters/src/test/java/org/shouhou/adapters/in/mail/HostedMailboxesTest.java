package org.shouhou.adapters.in.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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

/** A running node follows what is set up, whoever's server it is. */
@Timeout(60)
class HostedMailboxesTest {

    private static final String SERVICE = "service@company.example";
    private static final String PARTS = "parts@company.example";

    @TempDir
    Path tmp;

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    private House house;

    @BeforeEach
    void open() {
        server.start();
        house = new House(tmp);
    }

    @AfterEach
    void close() {
        house.close();
        server.stop();
    }

    private Hosting hosting(String user) {
        return new Hosting(
                "127.0.0.1",
                server.getImap().getPort(),
                Transport.PLAIN,
                user,
                SignIn.PASSWORD,
                "",
                "",
                "",
                "",
                Afterwards.MARK_READ,
                "",
                StartWith.UNREAD);
    }

    private MailboxAccess access(String user) {
        return new MailboxAccess(user, hosting(user), Secrets.NONE);
    }

    private static Secrets sealed(String password) {
        return new Secrets(new PlainSeal().seal(password), "", "");
    }

    private long setUp(String address, Secrets sealed) {
        return house.inTransaction(() -> {
            Mailbox mailbox = new Mailbox(new EmailAddress(address), "用户服务室", DepartmentCode.SERVICE_OFFICE);
            house.stores.mailboxes().add(mailbox);
            HostedMailbox hosted = new HostedMailbox(mailbox.id(), hosting(address), sealed, true);
            house.stores.hostedMailboxes().add(hosted);
            return hosted.id();
        });
    }

    private void change(long id, Secrets sealed, boolean active) {
        house.inTransaction(() -> {
            HostedMailbox kept = house.stores.hostedMailboxes().byId(id).orElseThrow();
            kept.change(kept.hosting(), sealed, active);
            return null;
        });
    }

    private static void comes(GreenMailUser user, String subject) throws MessagingException {
        byte[] mail = TestMail.from("li@customer.example").subject(subject).bytes();
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private long unread() throws MessagingException {
        long unread = 0;
        for (MimeMessage mail : server.getReceivedMessages()) {
            unread += mail.isSet(Flags.Flag.SEEN) ? 0 : 1;
        }
        return unread;
    }

    @Test
    void mailboxes_that_are_added_are_fetched_from_and_those_switched_off_are_not() throws Exception {
        GreenMailUser service = server.setUser(SERVICE, SERVICE, "secret");
        GreenMailUser parts = server.setUser(PARTS, PARTS, "secret");
        comes(service, "一");
        comes(parts, "二");
        house.node(new MailboxAccess(SERVICE, hosting(SERVICE), new Secrets("secret", "", "")));
        house.eventually(() -> house.deliveries().size() == 1);

        long id = setUp(PARTS, sealed("secret"));
        house.eventually(() -> house.deliveries().size() == 2 && unread() == 0);

        change(id, Secrets.NONE, false);
        comes(service, "三");
        comes(parts, "四");
        house.eventually(() -> house.deliveries().size() == 3 && unread() == 1);

        change(id, Secrets.NONE, true);
        house.eventually(() -> house.deliveries().size() == 4 && unread() == 0);
    }

    @Test
    void a_wrong_password_is_seen_and_the_right_one_counts_at_once() throws Exception {
        comes(server.setUser(SERVICE, SERVICE, "secret"), "一");
        long id = setUp(SERVICE, sealed("wrong"));
        house.node(null);
        house.eventually(() -> house.trouble(access(SERVICE)) == MailboxTrouble.LOGIN_REFUSED);
        assertThat(house.place(access(SERVICE)).troubledSince()).isNotNull();

        change(id, sealed("secret"), true);

        house.eventually(() -> house.deliveries().size() == 1 && house.trouble(access(SERVICE)) == null);
    }

    @Test
    void a_secret_sealed_with_another_key_is_said_so_and_troubles_nobody_else() throws Exception {
        GreenMailUser parts = server.setUser(PARTS, PARTS, "secret");
        setUp(SERVICE, new Secrets("made by somebody else", "", ""));
        setUp(PARTS, sealed("secret"));
        comes(parts, "一");
        house.node(null);

        house.eventually(() -> house.trouble(access(SERVICE)) == MailboxTrouble.SECRET_UNREADABLE
                && house.deliveries().size() == 1);
    }
}
