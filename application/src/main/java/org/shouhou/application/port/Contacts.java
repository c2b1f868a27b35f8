package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;

/** The people who write to us. */
public interface Contacts {

    void add(Contact contact);

    /**
     * Adds somebody known by mail address, unless a transaction that ran meanwhile has added the same; waits for it.
     *
     * @return whoever stands there now
     */
    Contact addUnlessThere(Contact stranger);

    Optional<Contact> byId(long id);

    Optional<Contact> byEmail(EmailAddress address);
}
