package org.shouhou.domain.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouhou.domain.customer.EmailAddress;

/**
 * To whom a mail that starts from another is proposed to go; the writer may change it. Our own addresses and machines are
 * never proposed: a mail of theirs is answered to the customer, whose case it is in.
 *
 * @param to may be empty: somebody must be typed then
 */
public record Addressing(List<EmailAddress> to, List<EmailAddress> cc) {

    /** Nobody is proposed. */
    public static final Addressing NOBODY = new Addressing(List.of(), List.of());

    public Addressing {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /**
     * Proposes whom a mail is to go to.
     *
     * @param original the mail that is answered or passed on
     * @param customer who is answered where its writer can't be, see {@link Parties#toAnswer()}
     * @param ours addresses mail to which comes back to ourselves
     */
    public static Addressing of(
            MailKind kind, MailHead original, Optional<EmailAddress> customer, Set<EmailAddress> ours) {
        if (!kind.answers()) {
            return NOBODY;
        }
        // who answers a mail of our own goes on writing to those who got it
        boolean theirs = original.direction() == Direction.IN;
        List<EmailAddress> to = proposable(theirs ? writer(original, ours) : original.inTo().stream(), ours);
        if (to.isEmpty()) {
            to = proposable(customer.stream(), ours);
        }
        if (kind == MailKind.REPLY) {
            return new Addressing(to, List.of());
        }
        Set<EmailAddress> cc = new LinkedHashSet<>(theirs ? proposable(original.inTo().stream(), ours) : List.of());
        cc.addAll(proposable(original.inCc().stream(), ours));
        cc.removeAll(to);
        List<EmailAddress> others = new ArrayList<>(cc);
        List<EmailAddress> most = others.subList(0, Math.min(others.size(), Recipients.MOST - to.size()));
        return to.isEmpty() ? new Addressing(most, List.of()) : new Addressing(to, most);
    }

    /** A mail in a case that came otherwise than by mail goes to its customer, where they have an address. */
    public static Addressing first(Optional<EmailAddress> customer, Set<EmailAddress> ours) {
        return new Addressing(proposable(customer.stream(), ours), List.of());
    }

    /** Whether somebody may be proposed at all. */
    static boolean proposable(EmailAddress address, Set<EmailAddress> ours) {
        return !ours.contains(address) && !address.machine() && Recipients.writable(address);
    }

    /** Answers go where the writer wants them, unless that is with us. */
    private static Stream<EmailAddress> writer(MailHead mail, Set<EmailAddress> ours) {
        return mail.replyTo() == null || ours.contains(mail.replyTo())
                ? mail.sender().stream()
                : Stream.of(mail.replyTo());
    }

    private static List<EmailAddress> proposable(Stream<EmailAddress> addresses, Set<EmailAddress> ours) {
        return addresses
                .filter(address -> proposable(address, ours))
                .distinct()
                .limit(Recipients.MOST)
                .toList();
    }
}
