package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;

/** Our addresses, kept in memory. */
public final class MemoryMailboxes implements Mailboxes {

    private final Ids ids = new Ids();
    private final List<Mailbox> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Mailbox mailbox) {
        ids.assign(mailbox);
        all.add(mailbox);
    }

    @Override
    public Optional<Mailbox> byId(long id) {
        return all.stream().filter(mailbox -> mailbox.id() == id).findFirst();
    }

    @Override
    public boolean takes(EmailAddress address) {
        return all.stream()
                .anyMatch(mailbox -> mailbox.active() && mailbox.address().equals(address));
    }

    @Override
    public List<Mailbox> all() {
        return List.copyOf(all);
    }
}
