package org.shouhou.domain.correspondence;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * Decides which case an incoming mail belongs to: first by the messages it answers, then by a case number in its subject,
 * the latter only from someone who takes part in that case. Strangers are never merged.
 */
public final class Threading {

    /** What the register knows that bears on the decision. */
    public interface Register {

        /** The case of the latest known message among these ids. */
        Optional<Long> caseOfAny(List<MessageId> ids);

        /** The case of that number, if the address wrote or was written to in it. */
        Optional<Long> caseWithParticipant(CaseNumber number, EmailAddress address);
    }

    private Threading() {}

    /** The id of the case the message belongs to, or empty when it is a new matter. */
    public static Optional<Long> caseFor(
            List<MessageId> answered, String subject, Optional<EmailAddress> sender, Register register) {
        Optional<Long> byId = answered.isEmpty() ? Optional.empty() : register.caseOfAny(answered);
        return byId.or(() -> CaseNumber.in(subject)
                .flatMap(number -> sender.flatMap(address -> register.caseWithParticipant(number, address))));
    }
}
