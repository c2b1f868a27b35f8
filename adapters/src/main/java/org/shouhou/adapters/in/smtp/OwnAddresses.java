package org.shouhou.adapters.in.smtp;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.domain.customer.EmailAddress;

/**
 * The addresses we take mail for. A yes is remembered for a moment, since a busy sender asks the same hundreds of times a
 * second; a no never is, so that a new address works at once and strangers fill no memory.
 */
final class OwnAddresses {

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final Mailboxes mailboxes;
    private final Map<EmailAddress, Long> known = new ConcurrentHashMap<>();

    OwnAddresses(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    boolean take(EmailAddress address) {
        long now = System.nanoTime();
        Long since = known.get(address);
        if (since != null && now - since < REMEMBERED_NANOS) {
            return true;
        }
        if (mailboxes.takes(address)) {
            known.put(address, now);
            return true;
        }
        known.remove(address);
        return false;
    }
}
