package org.shouhou.application.port;

import java.util.List;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;

/** The addresses customers write to. */
public interface Mailboxes {

    void add(Mailbox mailbox);

    /** Whether mail to this address is ours to take. */
    boolean takes(EmailAddress address);

    List<Mailbox> all();
}
