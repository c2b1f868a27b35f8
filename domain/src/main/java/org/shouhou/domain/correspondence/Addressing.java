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
 * never proposed, nor is anybody who isn't named in that mail.
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
     * The mail that is answered or passed on.
     *
     * @param to the visible recipients, comma-separated, as real mail has them
     */
    public record Original(Direction direction, String from, String to, String cc) {

        /** Everybody it names, whoever they are. */
        public Stream<EmailAddress> everybody() {
            return Stream.of(from, to, cc).flatMap(line -> addresses(line).stream());
        }
    }

    /** @param ours addresses mail to which comes back to ourselves */
    public static Addressing of(MailKind kind, Original original, Set<EmailAddress> ours) {
        if (!kind.answers()) {
            return NOBODY;
        }
        // who answers a mail of our own goes on writing to those who got it
        boolean theirs = original.direction() == Direction.IN;
        List<EmailAddress> to = proposable(theirs ? original.from() : original.to(), ours);
        if (kind == MailKind.REPLY) {
            return new Addressing(to, List.of());
        }
        Set<EmailAddress> cc = new LinkedHashSet<>(theirs ? proposable(original.to(), ours) : List.of());
        cc.addAll(proposable(original.cc(), ours));
        cc.removeAll(to);
        List<EmailAddress> others = new ArrayList<>(cc);
        List<EmailAddress> most = others.subList(0, Math.min(others.size(), Recipients.MOST - to.size()));
        return to.isEmpty() ? new Addressing(most, List.of()) : new Addressing(to, most);
    }

    private static List<EmailAddress> proposable(String line, Set<EmailAddress> ours) {
        return addresses(line).stream()
                .filter(address -> !ours.contains(address) && !address.machine() && Recipients.writable(address))
                .distinct()
                .limit(Recipients.MOST)
                .toList();
    }

    private static List<EmailAddress> addresses(String line) {
        return Stream.of((line == null ? "" : line).split(","))
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
