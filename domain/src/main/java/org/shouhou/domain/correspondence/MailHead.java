package org.shouhou.domain.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Whom the head of a mail names.
 *
 * @param from as real mail has it, which may be no address at all
 * @param replyTo where its writer wants answers, or null where that is said nowhere
 * @param to the visible recipients, comma-separated, as real mail has them
 */
public record MailHead(Direction direction, String from, EmailAddress replyTo, String to, String cc) {

    /** Who wrote it, and where answers are wanted, the latter first. */
    Stream<EmailAddress> writers() {
        return Stream.concat(Stream.ofNullable(replyTo), sender().stream());
    }

    Optional<EmailAddress> sender() {
        return EmailAddress.parse(from);
    }

    /** Everybody it was sent to, as far as that shows. */
    public Stream<EmailAddress> recipients() {
        return Stream.concat(addresses(to), addresses(cc));
    }

    /** The same in one line, those in To first. */
    public String everybody() {
        return Recipients.line(recipients().distinct().toList());
    }

    List<EmailAddress> inTo() {
        return addresses(to).toList();
    }

    List<EmailAddress> inCc() {
        return addresses(cc).toList();
    }

    private static Stream<EmailAddress> addresses(String line) {
        return Stream.of((line == null ? "" : line).split(","))
                .map(EmailAddress::parse)
                .flatMap(Optional::stream);
    }
}
