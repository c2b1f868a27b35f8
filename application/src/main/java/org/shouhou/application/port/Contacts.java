package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;

/** The people who write to us. */
public interface Contacts {

    void add(Contact contact);

    /**
     * Adds somebody known by nothing but a name and one mail address, unless a transaction that ran meanwhile has added the same; waits for it.
     *
     * @return whoever stands there now
     */
    Contact addUnlessThere(Contact stranger);

    /**
     * Takes the contact's turn to be told automatically that a mail has arrived, in the caller's transaction; of those who
     * ask at the same time one gets it.
     *
     * @param atMostOfDomain so many of one mail domain, as first addresses go, get theirs from that moment on: a machine that
     *     answers under ever new names is told no more
     * @return false where one was taken since then
     */
    boolean takeAcknowledgement(long contactId, Instant now, Instant unlessSince, int atMostOfDomain);

    Optional<Contact> byId(long id);

    /**
     * Those of exactly that name at that customer or one that is the same, or with none where it is null; at most so many.
     */
    List<Contact> named(String name, Long customerId, int atMost);

    /**
     * A customer's people, also of what is the same customer, who have a mail address and haven't left, by name; at most so
     * many.
     */
    List<Contact> writableOf(long customerId, int atMost);

    /** Whose address it is, be it their first or another. */
    Optional<Contact> byEmail(EmailAddress address);
}
