package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;

/** The people who write, kept in memory. */
public final class MemoryContacts implements Contacts {

    private final Map<Long, Instant> acknowledged = new HashMap<>();
    private final Ids ids = new Ids();
    private final List<Contact> all = new CopyOnWriteArrayList<>();
    private final Customers customers;

    public MemoryContacts(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void add(Contact contact) {
        ids.assign(contact);
        all.add(contact);
    }

    @Override
    public synchronized Contact addUnlessThere(Contact stranger) {
        return byEmail(stranger.email()).orElseGet(() -> {
            add(stranger);
            return stranger;
        });
    }

    @Override
    public synchronized boolean takeAcknowledgement(
            long contactId, Instant now, Instant unlessSince, int atMostOfDomain) {
        Instant before = acknowledged.get(contactId);
        if (before != null && before.isAfter(unlessSince)) {
            return false;
        }
        String domain = domain(contactId);
        long ofDomain = acknowledged.entrySet().stream()
                .filter(it -> it.getValue().isAfter(unlessSince))
                .filter(it -> domain(it.getKey()).equals(domain))
                .count();
        if (ofDomain >= atMostOfDomain) {
            return false;
        }
        acknowledged.put(contactId, now);
        return true;
    }

    private String domain(long contactId) {
        return byId(contactId).map(Contact::email).map(EmailAddress::domain).orElse("");
    }

    @Override
    public Optional<Contact> byId(long id) {
        return all.stream().filter(contact -> contact.id() == id).findFirst();
    }

    @Override
    public List<Contact> named(String name, Long customerId, int atMost) {
        return all.stream()
                .filter(it -> it.name().equals(name) && isOne(customerId, it.customerId()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Contact> writableOf(long customerId, int atMost) {
        return all.stream()
                .filter(it -> isOne(customerId, it.customerId()) && it.email() != null && it.active())
                .sorted(Comparator.comparing(Contact::name).thenComparing(Contact::id))
                .limit(atMost)
                .toList();
    }

    private boolean isOne(Long customerId, Long another) {
        return Objects.equals(customerId, another)
                || customerId != null
                        && another != null
                        && customers
                                .byId(customerId)
                                .flatMap(it -> customers.byId(another).map(it::isOneWith))
                                .orElse(false);
    }

    @Override
    public Optional<Contact> byEmail(EmailAddress address) {
        return all.stream()
                .filter(contact -> contact.emails().contains(address))
                .findFirst();
    }
}
