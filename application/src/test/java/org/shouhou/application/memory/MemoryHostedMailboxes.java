package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.domain.hosting.HostedMailbox;
import org.shouhou.domain.organisation.Mailbox;

/** Hosted mailboxes, kept in memory. */
public final class MemoryHostedMailboxes implements HostedMailboxes {

    private final Ids ids = new Ids();
    private final List<HostedMailbox> all = new CopyOnWriteArrayList<>();
    private final Mailboxes mailboxes;

    public MemoryHostedMailboxes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void add(HostedMailbox mailbox) {
        ids.assign(mailbox);
        all.add(mailbox);
    }

    @Override
    public Optional<HostedMailbox> byId(long id) {
        return all.stream().filter(mailbox -> mailbox.id() == id).findFirst();
    }

    @Override
    public Optional<HostedMailbox> ofMailbox(long mailboxId) {
        return all.stream().filter(mailbox -> mailbox.mailboxId() == mailboxId).findFirst();
    }

    @Override
    public List<HostedMailbox> fetched() {
        return all.stream()
                .filter(HostedMailbox::active)
                .filter(it ->
                        mailboxes.byId(it.mailboxId()).filter(Mailbox::active).isPresent())
                .toList();
    }

    @Override
    public void renew(long id, String sealedBefore, String sealedNow) {
        byId(id).filter(it -> it.secrets().refreshToken().equals(sealedBefore))
                .ifPresent(it -> Ids.set(it, "sealedRefreshToken", sealedNow));
    }
}
