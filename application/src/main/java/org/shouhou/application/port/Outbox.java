package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** What leaves the house, written in the same transaction as the change it tells of and sent after the commit. */
public interface Outbox {

    /** Tells everybody what happened to a case. */
    void publish(CaseEvent event);

    /** Asks a department that owns a system; its answer names the referral's id. */
    void request(long referralId, String address, ReferralEvent.Requested event);

    /** Tells a department's system that a referral is withdrawn. */
    void withdraw(long referralId, CaseNumber number, String address, ReferralEvent.Ended event);

    /**
     * Sends a composed mail of the register to these, not before this time; what is written later in the case to one of
     * them waits for it. One that was put off, and would hold this one up for hours, is tried again with it.
     */
    void mail(CaseNumber number, long correspondenceId, List<EmailAddress> recipients, Instant notBefore);

    /** Sends a composed mail to a member of staff; it stands in no register, and nothing a customer is sent waits for it. */
    void staffMail(StaffMail mail);

    /**
     * A mail to a member of staff.
     *
     * @param recipient their login name
     * @param composed the whole message
     */
    record StaffMail(String recipient, EmailAddress from, EmailAddress to, Instant writtenAt, byte[] composed) {}

    /** Hands a message that could not be used on to {@code shouhou.rejected}, unchanged, with the reason. */
    void reject(RejectedMessages.Rejected message);

    /**
     * One message due to leave.
     *
     * @param group what its order is kept within: the case number
     * @param destination {@code mail} or a JMS address
     * @param correlation the referral it concerns, or empty
     * @param correspondenceId the mail to send where the destination is {@code mail}
     * @param recipients who is still to get that mail; empty where it is everybody it names
     * @param properties what stands beside the payload, such as why a message was rejected
     * @param attempts how many tries failed so far
     */
    record Message(
            long id,
            UUID eventId,
            String group,
            String destination,
            String type,
            String payload,
            Optional<String> correlation,
            Optional<Long> correspondenceId,
            List<EmailAddress> recipients,
            Map<String, String> properties,
            int attempts) {

        /** The property that says that the payload is Base64 of bytes that aren't text; it isn't sent itself. */
        public static final String BASE64 = "shouhou_base64";

        /** The type of a mail to a member of staff, which is in the payload; the properties say from whom and to whom. */
        public static final String STAFF_MAIL = "staff-mail";

        public static final String FROM = "from";
        public static final String TO = "to";
        public static final String WRITTEN_AT = "writtenAt";
    }
}
