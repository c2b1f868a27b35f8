package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;

/** The people who write to us. */
public interface Contacts {

    void add(Contact contact);

    Optional<Contact> byId(long id);

    Optional<Contact> byEmail(EmailAddress address);
}
