package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.hosting.HostedMailbox;

/** The hosted mailboxes set up for our addresses, at most one an address. */
public interface HostedMailboxes {

    /** Adds one; it has its id afterwards. */
    void add(HostedMailbox mailbox);

    Optional<HostedMailbox> byId(long id);

    /** The one that mail to this address of ours is fetched from. */
    Optional<HostedMailbox> ofMailbox(long mailboxId);

    /** Those to be fetched from: switched on, and of an address in use. */
    List<HostedMailbox> fetched();

    /**
     * Puts a sealed refresh token in the place of the one it was got by. That is no change anybody made, so the version
     * stays; where somebody gave another one meanwhile, that one stays.
     */
    void renew(long id, String sealedBefore, String sealedNow);
}
