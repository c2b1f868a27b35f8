package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;

/** The addresses customers write to. */
public abstract class MailboxesContract extends PortContract {

    private final String local = "s" + UUID.randomUUID();

    @Test
    void mail_to_an_address_of_ours_is_taken_and_to_any_other_refused() throws Exception {
        add(new Mailbox(new EmailAddress(local + "@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE));

        assertThat(takes(local.toUpperCase(java.util.Locale.ROOT) + "@Example.com"))
                .isTrue();
        assertThat(takes("x" + local + "@example.com")).isFalse();
        assertThat(takes(local + "@example.org")).isFalse();
    }

    @Test
    void an_address_out_of_use_takes_nothing_and_is_still_listed() throws Exception {
        EmailAddress address = new EmailAddress(local + "@example.com");
        Mailbox mailbox = new Mailbox(address, "用户服务室", DepartmentCode.SERVICE_OFFICE);
        mailbox.describe("用户服务室", DepartmentCode.SERVICE_OFFICE, false);
        add(mailbox);

        assertThat(takes(address.value())).isFalse();
        assertThat(read(() ->
                        stores.mailboxes().all().stream().map(Mailbox::address).toList()))
                .contains(address);
    }

    @Test
    void an_address_is_found_by_its_id() throws Exception {
        Mailbox mailbox = new Mailbox(new EmailAddress(local + "@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE);
        add(mailbox);

        assertThat(read(() -> stores.mailboxes().byId(mailbox.id())))
                .map(Mailbox::address)
                .contains(mailbox.address());
        assertThat(read(() -> stores.mailboxes().byId(mailbox.id() + 1_000_000)))
                .isEmpty();
    }

    private void add(Mailbox mailbox) throws Exception {
        inTransaction(() -> stores.mailboxes().add(mailbox));
    }

    private boolean takes(String address) throws Exception {
        return read(() -> stores.mailboxes().takes(new EmailAddress(address)));
    }
}
