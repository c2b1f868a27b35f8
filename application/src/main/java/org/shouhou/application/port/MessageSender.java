package org.shouhou.application.port;

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

        private final Kind kind;
        private final boolean perhapsTaken;

        /** @param perhapsTaken whether the far end may have taken it all the same, such as when its reply got lost */
        public NotSent(Kind kind, boolean perhapsTaken, String reason, Throwable cause) {
            super(reason, cause);
            this.kind = kind;
            this.perhapsTaken = perhapsTaken;
        }

        public Kind kind() {
            return kind;
        }

        public boolean perhapsTaken() {
            return perhapsTaken;
        }
    }
}
