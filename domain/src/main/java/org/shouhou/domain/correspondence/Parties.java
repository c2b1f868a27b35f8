package org.shouhou.domain.correspondence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Who belongs to a case, as far as its mails tell: the contact and their house, whomever they or we named in a mail, and
 * the colleagues of all those; where the contact wants answers, that address alone. Whoever merely answered one of its
 * mails doesn't: a mail that was passed on, or a secret that leaked, lets anybody in, and what they write is not to be
 * believed as the customer's.
 */
public final class Parties {

    private final Set<EmailAddress> ours;
    private final Optional<EmailAddress> contact;

    /** A form or a scanner writes for the one who wants the answer; so does whoever plays the contact. */
    private final Set<EmailAddress> wanted = new LinkedHashSet<>();

    private final Set<EmailAddress> known = new LinkedHashSet<>();
    private final List<MailHead> mails;

    /**
     * Looks through a case.
     *
     * @param contact whose case it is, or empty where nobody knows their address
     * @param mails of the case, the oldest first, without those that were taken back
     * @param ours addresses mail to which comes back to ourselves
     */
    public Parties(Optional<EmailAddress> contact, List<MailHead> mails, Set<EmailAddress> ours) {
        this.mails = List.copyOf(mails);
        this.ours = Set.copyOf(ours);
        this.contact = contact;
        mails.stream()
                .filter(this::isOfTheHouse)
                .flatMap(mail -> Stream.ofNullable(mail.replyTo()))
                .filter(it -> !ours.contains(it))
                .forEach(wanted::add);
        contact.ifPresent(known::add);
        mails.stream()
                .filter(mail -> mail.direction() == Direction.OUT || isOfTheHouse(mail))
                .flatMap(mail -> Stream.concat(mail.sender().stream(), mail.recipients()))
                .filter(it -> !wanted.contains(it) || isColleague(it) || wroteTo(it))
                .forEach(known::add);
    }

    private boolean wroteTo(EmailAddress address) {
        return mails.stream()
                .anyMatch(mail ->
                        mail.direction() == Direction.OUT && mail.recipients().anyMatch(address::equals));
    }

    private boolean isColleague(EmailAddress address) {
        return contact.filter(it -> it.equals(address) || it.sameHouseAs(address))
                .isPresent();
    }

    /**
     * The addresses themselves, the contact's first; ours and those of machines are among them where they were named. An
     * address that was only given for answers isn't, until we wrote to it: anybody can play the contact and have the
     * answer for themselves.
     */
    public Set<EmailAddress> addresses() {
        return Collections.unmodifiableSet(known);
    }

    /** Whether a mail that came is from the contact or their house, by its sender. */
    public boolean isOfTheHouse(MailHead mail) {
        return mail.direction() == Direction.IN
                && mail.sender()
                        .filter(sender -> isColleague(sender) || wanted.contains(sender))
                        .isPresent();
    }

    /** Whether whoever a mail says it is from belongs to the case. Colleagues of ours do where they were named. */
    public boolean include(String from) {
        return EmailAddress.parse(from)
                .filter(sender -> ours.contains(sender)
                        || known.contains(sender)
                        || wanted.contains(sender)
                        || known.stream().anyMatch(it -> !ours.contains(it) && it.sameHouseAs(sender)))
                .isPresent();
    }

    /**
     * Whom to answer where a mail itself names nobody who can be: the contact, or else who wrote latest of those who
     * belong to the case, or else whom they or we named latest.
     */
    public Optional<EmailAddress> toAnswer() {
        return Stream.of(
                        contact.stream(),
                        wanted.stream(),
                        latestFirst()
                                .filter(mail -> mail.direction() == Direction.IN && include(mail.from()))
                                .flatMap(MailHead::writers),
                        latestFirst()
                                .filter(mail -> mail.direction() == Direction.OUT || isOfTheHouse(mail))
                                .flatMap(MailHead::recipients))
                .flatMap(it -> it)
                .filter(it -> Addressing.proposable(it, ours))
                .findFirst();
    }

    private Stream<MailHead> latestFirst() {
        List<MailHead> reversed = new ArrayList<>(mails);
        Collections.reverse(reversed);
        return reversed.stream();
    }
}
