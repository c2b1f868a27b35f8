package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.Seal;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.hosting.HostedMailbox;
import org.shouhou.domain.hosting.Secrets;

/** Finds the hosted mailboxes that mail is to be fetched from, and what one needs to get at them. */
@SystemTask
@ApplicationScoped
public class FindHosted {

    private final HostedMailboxes hosted;
    private final Mailboxes mailboxes;
    private final Seal seal;

    protected FindHosted() {
        this(null, null, null);
    }

    @Inject
    public FindHosted(HostedMailboxes hosted, Mailboxes mailboxes, Seal seal) {
        this.hosted = hosted;
        this.mailboxes = mailboxes;
        this.seal = seal;
    }

    /** A hosted mailbox as it was set up at one time. */
    public record Version(long id, long version) {}

    /** Every one to be fetched from. */
    @Transactional
    public List<Version> fetched() {
        return hosted.fetched().stream()
                .map(it -> new Version(it.id(), it.version()))
                .toList();
    }

    /**
     * A hosted mailbox and how to get at it.
     *
     * @param readable whether its secrets could be opened: they can't where they were sealed with another key than ours
     */
    public record Found(MailboxAccess access, boolean readable) {}

    /** How to get at one of them. */
    @Transactional
    public Optional<Found> access(long id) {
        return hosted.byId(id).flatMap(it -> mailboxes
                .byId(it.mailboxId())
                .map(mailbox -> found(mailbox.address().value(), it)));
    }

    private Found found(String address, HostedMailbox it) {
        try {
            Secrets secrets = new Secrets(
                    seal.open(it.secrets().password()),
                    seal.open(it.secrets().clientSecret()),
                    seal.open(it.secrets().refreshToken()));
            return new Found(new MailboxAccess(address, it.hosting(), secrets), true);
        } catch (Seal.Broken otherKey) {
            return new Found(new MailboxAccess(address, it.hosting(), Secrets.NONE), false);
        }
    }

    /** Keeps the refresh token that the identity provider gave in the place of the one it was asked with. */
    @Transactional
    public void renew(long id, String before, String now) {
        hosted.byId(id)
                .map(it -> it.secrets().refreshToken())
                .filter(kept -> holds(kept, before))
                .ifPresent(kept -> hosted.renew(id, kept, seal.seal(now)));
    }

    private boolean holds(String kept, String secret) {
        try {
            return seal.open(kept).equals(secret);
        } catch (Seal.Broken otherKey) {
            return false;
        }
    }
}
