package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.MailComposer;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Recipients;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.servicecase.ServiceCase;

/** What was written in a case so far, for whoever writes the next mail. Part of the caller's transaction. */
@ApplicationScoped
class MailInCase {

    /** Mail programs need no more to thread, and a header line has its limits. */
    private static final int LONGEST_CONVERSATION = 20;

    private static final int MOST_PEOPLE = 8;

    private final Contacts contacts;
    private final Correspondences register;
    private final Mailboxes mailboxes;
    private final Customers customers;

    protected MailInCase() {
        this(null, null, null, null);
    }

    @Inject
    MailInCase(Contacts contacts, Correspondences register, Mailboxes mailboxes, Customers customers) {
        this.contacts = contacts;
        this.customers = customers;
        this.register = register;
        this.mailboxes = mailboxes;
    }

    /** One mail's surroundings. */
    record Surroundings(
            ServiceCase serviceCase, Optional<Contact> contact, List<Correspondence> entries, Set<EmailAddress> ours) {

        /** The mail of this id. */
        Correspondence mail(long entryId) {
            return entries.stream()
                    .filter(entry -> entry.id() == entryId && entry.channel() == Channel.EMAIL)
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("correspondence.unknown", entryId));
        }

        /** In which language we write here: the one the case was opened in. */
        WritingLanguage language() {
            return WritingLanguage.of(
                    serviceCase.subject(),
                    entries.stream()
                            .filter(entry -> entry.direction() == Direction.IN)
                            .map(Correspondence::text)
                            .findFirst()
                            .orElse(""));
        }

        /**
         * Whether a mail to them answers the case: one of them is its contact, or wrote to us in it. In a case that only
         * came from an address of ours, where somebody sent on what a customer wrote, it is whoever is written to.
         */
        boolean answers(Recipients recipients) {
            Set<EmailAddress> customers = customers();
            return customers.isEmpty() || recipients.include(customers);
        }

        private Set<EmailAddress> customers() {
            Set<EmailAddress> customers = entries.stream()
                    .filter(entry -> entry.direction() == Direction.IN && !entry.automatic())
                    .flatMap(entry -> Stream.concat(
                            EmailAddress.parse(entry.fromAddress()).stream(), Stream.ofNullable(entry.replyTo())))
                    .collect(Collectors.toCollection(HashSet::new));
            contact.map(Contact::email).ifPresent(customers::add);
            customers.removeAll(ours);
            return customers;
        }

        /** The recipients with the names they are known by here. */
        List<MailComposer.Person> named(List<EmailAddress> addresses) {
            Map<EmailAddress, String> names = new HashMap<>();
            entries.forEach(entry -> EmailAddress.parse(entry.fromAddress())
                    .ifPresent(address -> names.putIfAbsent(address, entry.fromName())));
            contact.filter(it -> it.email() != null).ifPresent(it -> names.put(it.email(), it.name()));
            return addresses.stream()
                    .map(address -> new MailComposer.Person(address, names.getOrDefault(address, "")))
                    .toList();
        }

        /** The ids of the case's messages; the nearest, and so last, is the one that is answered. */
        List<MessageId> conversation(Correspondence answered) {
            List<MessageId> ids = new ArrayList<>(entries.stream()
                    .filter(entry -> entry.messageId() != null)
                    .filter(entry -> entry.status() != CorrespondenceStatus.TAKEN_BACK)
                    .filter(entry -> entry.direction() == Direction.OUT || !entry.automatic())
                    .map(Correspondence::messageId)
                    .toList());
            if (answered != null && answered.messageId() != null) {
                ids.remove(answered.messageId());
                ids.add(answered.messageId());
            }
            return List.copyOf(ids.subList(Math.max(0, ids.size() - LONGEST_CONVERSATION), ids.size()));
        }
    }

    Surroundings of(ServiceCase serviceCase) {
        return new Surroundings(
                serviceCase,
                Optional.ofNullable(serviceCase.contactId()).flatMap(contacts::byId),
                register.ofCase(serviceCase.id()),
                ours());
    }

    /**
     * Whether a mail to them answers the case: somebody of it is among them, or, where a salesperson or an agent reported for
     * the customer, one of the customer's people.
     */
    boolean answers(Surroundings surroundings, Recipients recipients) {
        Long customerId = surroundings.serviceCase().customerId();
        return surroundings.answers(recipients)
                || customerId != null
                        && recipients.all().stream()
                                .flatMap(it -> contacts.byEmail(it).stream())
                                .anyMatch(it -> isOne(customerId, it.customerId()));
    }

    private boolean isOne(Long customerId, Long another) {
        return customerId.equals(another)
                || another != null
                        && customers
                                .byId(customerId)
                                .flatMap(it -> customers.byId(another).map(it::isOneWith))
                                .orElse(false);
    }

    /** Whom a mail in the case may be for: who reported it, and the customer's people; those with an address, a few. */
    List<Contact> people(CaseView.Person reporter) {
        List<Contact> people = new ArrayList<>();
        Optional.ofNullable(reporter.id())
                .flatMap(contacts::byId)
                .filter(it -> it.email() != null)
                .ifPresent(people::add);
        if (reporter.customerId() != null) {
            contacts.writableOf(reporter.customerId(), MOST_PEOPLE).stream()
                    .filter(it -> !it.id().equals(reporter.id()))
                    .forEach(people::add);
        }
        return people;
    }

    /** Refuses to write to ourselves, which would open a case of its own. */
    void requireNoneOfOurs(Recipients recipients) {
        Set<EmailAddress> ours = ours();
        recipients.all().stream().filter(ours::contains).findFirst().ifPresent(own -> {
            throw new RuleBroken("recipients.own", own.value());
        });
    }

    /** Every address of ours, also those out of use. */
    Set<EmailAddress> ours() {
        return mailboxes.all().stream().map(Mailbox::address).collect(Collectors.toSet());
    }
}
