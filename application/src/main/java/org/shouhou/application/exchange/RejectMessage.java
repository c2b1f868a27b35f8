package org.shouhou.application.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;

/**
 * Sets aside a message that can't be used, however often it comes: kept for the administrators and handed on unchanged
 * with the reason, so that its sender's people can look into it.
 */
@SystemTask
@ApplicationScoped
public class RejectMessage {

    private static final int LONGEST_NAME = 200;

    private final RejectedMessages rejectedMessages;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    protected RejectMessage() {
        this(null, null, null, null);
    }

    @Inject
    public RejectMessage(RejectedMessages rejectedMessages, Outbox outbox, AuditTrail audit, Clock clock) {
        this.rejectedMessages = rejectedMessages;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message as it came.
     *
     * @param arrival what tells this arrival from any other, also when the broker delivers it again
     * @param messageId the id the broker or its sender gave it; may be null
     * @param sender the user it was sent as; may be null
     * @param type what it says it is; may be null
     * @param binary whether the body is Base64 of bytes that aren't text
     */
    public record Message(String arrival, String messageId, String sender, String type, String body, boolean binary) {}

    /** @return false where this arrival was set aside before */
    @Transactional
    public boolean reject(Message message, RuleBroken why) {
        Instant now = clock.instant();
        Rejected rejected = new Rejected(
                null,
                name(message.messageId()),
                name(message.sender()),
                name(message.type()),
                message.body(),
                message.binary(),
                why.code(),
                why.data().stream().map(String::valueOf).toList(),
                now,
                null);
        var id = rejectedMessages.add(rejected, message.arrival());
        id.ifPresent(kept -> {
            outbox.reject(rejected);
            String sender = rejected.source().isEmpty() ? "unknown" : rejected.source();
            audit.record(new AuditTrail.Entry(
                    now, "jms:" + sender, "message.rejected", null, "rejected message " + kept, why.code()));
        });
        return id.isPresent();
    }

    /** What strangers call things may be as long as they like and hold anything. */
    private static String name(String given) {
        String printable = given == null ? "" : given.replaceAll("\\p{Cntrl}", "");
        return printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
    }
}
