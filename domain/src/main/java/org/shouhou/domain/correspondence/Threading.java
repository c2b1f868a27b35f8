package org.shouhou.domain.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * Decides which case an incoming mail belongs to: by the messages it answers; by a case number in its subject, from
 * someone who takes part in that case or a colleague of theirs; and where a mail program names no message at all, as some
 * do, a reply by its subject among the sender's own open cases. Strangers are never merged.
 */
public final class Threading {

    /** What the register knows that bears on the decision. */
    public interface Register {

        /** The case of the latest known message among these ids. */
        Optional<Long> caseOfAny(List<MessageId> ids);

        Optional<Long> caseNumbered(CaseNumber number);

        /** Who wrote, or was written to, in the case. */
        Set<EmailAddress> participants(long caseId);

        /** The sender's own cases that are open and were active lately, the latest first. */
        List<OpenMatter> openMattersOf(EmailAddress sender);
    }

    /** A case and what it is about. */
    public record OpenMatter(long caseId, Subject subject) {}

    private Threading() {}

    /** The id of the case the message belongs to, or empty when it is a new matter. */
    public static Optional<Long> caseFor(
            List<MessageId> answered, Subject subject, Optional<EmailAddress> sender, Register register) {
        Optional<Long> byId = answered.isEmpty() ? Optional.empty() : register.caseOfAny(answered);
        return byId.or(() -> sender.flatMap(address -> byNumber(subject, address, register)))
                .or(() -> answered.isEmpty() && subject.isReply()
                        ? sender.flatMap(address -> bySubject(subject, address, register))
                        : Optional.empty());
    }

    private static Optional<Long> byNumber(Subject subject, EmailAddress sender, Register register) {
        return CaseNumber.in(subject.text())
                .flatMap(register::caseNumbered)
                .filter(caseId -> register.participants(caseId).stream()
                        .anyMatch(participant -> participant.equals(sender) || participant.sameHouseAs(sender)));
    }

    private static Optional<Long> bySubject(Subject subject, EmailAddress sender, Register register) {
        return register.openMattersOf(sender).stream()
                .filter(matter -> matter.subject().sameMatterAs(subject))
                .map(OpenMatter::caseId)
                .findFirst();
    }
}
