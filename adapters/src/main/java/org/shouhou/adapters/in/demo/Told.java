package org.shouhou.adapters.in.demo;

import java.util.ArrayList;
import java.util.List;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.ServiceCase;

/** What has been told of a story so far; a story whose case is not opened yet has nothing but its cast. */
final class Told {

    private final Cast cast;
    private final List<Correspondence> exchanged = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private ServiceCase serviceCase;
    private Person customer;
    private Contact contact;
    private byte[] latestMail;

    Told(Cast cast) {
        this.cast = cast;
    }

    void opened(ServiceCase serviceCase, Person customer, Contact contact) {
        this.serviceCase = serviceCase;
        this.customer = customer;
        this.contact = contact;
    }

    void exchanged(Correspondence entry) {
        exchanged.add(entry);
    }

    void arrived(byte[] mail) {
        latestMail = mail;
    }

    void referred(Referral referral) {
        referrals.add(referral);
    }

    Cast cast() {
        return cast;
    }

    boolean isOpened() {
        return serviceCase != null;
    }

    ServiceCase serviceCase() {
        if (serviceCase == null) {
            throw new IllegalStateException("There is no case yet");
        }
        return serviceCase;
    }

    /** Who asked for something. */
    Person customer() {
        return customer;
    }

    Contact contact() {
        return contact;
    }

    byte[] latestMail() {
        return latestMail;
    }

    List<Correspondence> entries() {
        return List.copyOf(exchanged);
    }

    List<Referral> referrals() {
        return List.copyOf(referrals);
    }

    /** The latest message that a person wrote to us or we wrote to them; null where there is none. */
    Correspondence latest(Direction direction) {
        return exchanged.stream()
                .filter(entry -> entry.direction() == direction && entry.messageId() != null)
                .filter(entry -> direction == Direction.OUT || !entry.automatic())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The ids of all messages, the one that is answered last. */
    List<MessageId> conversation(Direction answered) {
        List<MessageId> ids = new ArrayList<>();
        exchanged.stream()
                .filter(entry -> entry.messageId() != null)
                .filter(entry -> entry.direction() == Direction.OUT || !entry.automatic())
                .forEach(entry -> ids.add(entry.messageId()));
        Correspondence nearest = latest(answered);
        if (nearest != null) {
            ids.remove(nearest.messageId());
            ids.add(nearest.messageId());
        }
        return ids;
    }
}
