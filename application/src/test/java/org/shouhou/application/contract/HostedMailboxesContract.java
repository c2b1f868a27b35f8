package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
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

/** What everything that keeps hosted mailboxes must do. */
public abstract class HostedMailboxesContract extends PortContract {

    private static final Hosting HOSTING = new Hosting(
            "imap.company.example",
            993,
            Transport.TLS,
            "service@company.example",
            SignIn.REFRESH_TOKEN,
            "https://login.example/token",
            "client",
            "imap offline",
            "售后",
            Afterwards.MOVE,
            "已取",
            StartWith.ALL);
    private static final Secrets SEALED = new Secrets("", "client secret", "refresh");

    private long address(boolean active) throws Exception {
        return read(() -> {
            Mailbox mailbox = new Mailbox(
                    new EmailAddress("s" + UUID.randomUUID() + "@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE);
            mailbox.describe("用户服务室", DepartmentCode.SERVICE_OFFICE, active);
            stores.mailboxes().add(mailbox);
            return mailbox.id();
        });
    }

    private HostedMailbox hosted(long mailboxId, boolean active) throws Exception {
        return read(() -> {
            HostedMailbox mailbox = new HostedMailbox(mailboxId, HOSTING, SEALED, active);
            stores.hostedMailboxes().add(mailbox);
            return mailbox;
        });
    }

    @Test
    void it_is_kept_as_it_was_given() throws Exception {
        long address = address(true);
        long id = hosted(address, true).id();

        HostedMailbox kept =
                read(() -> stores.hostedMailboxes().ofMailbox(address)).orElseThrow();
        assertThat(kept.hosting()).isEqualTo(HOSTING);
        assertThat(kept.secrets()).isEqualTo(SEALED);
        assertThat(read(() -> stores.hostedMailboxes().byId(id))).isPresent();
        assertThat(read(() -> stores.hostedMailboxes().ofMailbox(address + 1_000_000)))
                .isEmpty();
    }

    @Test
    void only_those_switched_on_and_of_an_address_in_use_are_fetched() throws Exception {
        long fetched = hosted(address(true), true).id();
        hosted(address(true), false);
        hosted(address(false), true);

        assertThat(read(() -> stores.hostedMailboxes().fetched().stream()
                        .map(HostedMailbox::id)
                        .toList()))
                .containsExactly(fetched);
    }

    @Test
    void a_renewed_token_is_kept_and_is_no_new_version_but_never_replaces_another() throws Exception {
        HostedMailbox mailbox = hosted(address(true), true);
        long version = read(() -> stores.hostedMailboxes().byId(mailbox.id()))
                .orElseThrow()
                .version();

        inTransaction(() -> stores.hostedMailboxes().renew(mailbox.id(), "refresh", "newer"));
        inTransaction(() -> stores.hostedMailboxes().renew(mailbox.id(), "refresh", "late"));

        HostedMailbox kept =
                read(() -> stores.hostedMailboxes().byId(mailbox.id())).orElseThrow();
        assertThat(kept.secrets().refreshToken()).isEqualTo("newer");
        assertThat(kept.version()).isEqualTo(version);
    }
}
