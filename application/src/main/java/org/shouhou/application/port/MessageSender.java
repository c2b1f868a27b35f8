package org.shouhou.application.port;

import java.util.List;
import java.util.stream.Collectors;
import org.shouhou.domain.customer.EmailAddress;

/** Carries one message out of the house: mail to a mail server, anything else to the broker. */
public interface MessageSender {

    /**
     * Returns when the far end has taken the message into its keeping.
     *
     * @throws NotSent where it has not, or where that isn't known
     */
    void send(Outbox.Message message);

    /** Whether the far end has one message where it was sent the same twice. */
    default boolean repeatsAreHarmless() {
        return false;
    }

    /** Why a message did not leave; the reason is for the administrator or the clerk. */
    final class NotSent extends RuntimeException {

        /** Whether another try makes sense. */
        public enum Kind {
            /** Nobody answers there: nothing is wrong with this message. */
            UNREACHABLE,
            /** Refused, but perhaps not next time. */
            REFUSED_NOW,
            /** No try will ever succeed. */
            REFUSED_FOR_GOOD
        }

        /**
         * Who is refused a mail, and why.
         *
         * @param forGood whether no try will ever succeed
         */
        public record Refusal(EmailAddress recipient, boolean forGood, String reason) {}

        private final transient List<Refusal> refusals;
        private final transient List<EmailAddress> taken;
        private final Kind kind;
        private final boolean perhapsTaken;

        /** @param perhapsTaken whether the far end may have taken it all the same, such as when its reply got lost */
        public NotSent(Kind kind, boolean perhapsTaken, String reason, Throwable cause) {
            this(kind, perhapsTaken, reason, cause, List.of(), List.of());
        }

        private NotSent(
                Kind kind,
                boolean perhapsTaken,
                String reason,
                Throwable cause,
                List<Refusal> refusals,
                List<EmailAddress> taken) {
            super(reason, cause);
            this.kind = kind;
            this.perhapsTaken = perhapsTaken;
            this.refusals = List.copyOf(refusals);
            this.taken = List.copyOf(taken);
        }

        /**
         * A mail that the far end doesn't take for some of its recipients.
         *
         * @param perhapsTaken whether it may have taken it all the same
         * @param taken the recipients it took it for
         */
        public static NotSent toSome(
                boolean perhapsTaken, List<Refusal> refusals, List<EmailAddress> taken, Throwable cause) {
            boolean hope = refusals.stream().anyMatch(refusal -> !refusal.forGood());
            String reason = refusals.stream()
                    .map(refusal -> refusal.recipient() + ": " + refusal.reason())
                    .collect(Collectors.joining("; "));
            return new NotSent(
                    hope ? Kind.REFUSED_NOW : Kind.REFUSED_FOR_GOOD, perhapsTaken, reason, cause, refusals, taken);
        }

        public Kind kind() {
            return kind;
        }

        public boolean perhapsTaken() {
            return perhapsTaken;
        }

        /** Whom it was refused, where the far end tells recipients apart; else nobody, and it was refused as a whole. */
        public List<Refusal> refusals() {
            return refusals;
        }

        /** Who has it although others don't. */
        public List<EmailAddress> taken() {
            return taken;
        }
    }
}
