package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;

/** The addresses customers write to. */
public interface Mailboxes {

    /** Adds an address; it has its id afterwards. */
    void add(Mailbox mailbox);

    Optional<Mailbox> byId(long id);

    /** Whether mail to this address is ours to take. */
    boolean takes(EmailAddress address);

    List<Mailbox> all();
}
