package org.shouhou.domain.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;

/**
 * Decides which case an incoming mail belongs to: by the messages and reply tokens its header names; by a reply token in
 * the text it quotes; by the messages that already answer it, since replies may overtake what they answer; by a message of
 * theirs or a colleague's that answers the same one, since what they both answer may still come, or never; by a case
 * number in its subject, from someone who takes part in that case or a colleague of theirs; and where a mail program names
 * no message at all, as some do, a reply or forward by its subject among the sender's own open cases. Strangers are never
 * merged.
 */
public final class Threading {

    /** What the register knows that bears on the decision. */
    public interface Register {

        /** The case of the latest known message among these ids, our own messages before others. */
        Optional<Long> caseOfAny(List<MessageId> ids);

        /** The case whose own token this is. */
        Optional<Long> caseOf(ReplyToken token);

        /** The case of a message that answers the one with this id. */
        Optional<Long> caseOfAnswerTo(MessageId id);

        Optional<Long> caseNumbered(CaseNumber number);

        /** Who wrote, or was written to, in the case. */
        Set<EmailAddress> participants(long caseId);

        /** The sender's own cases that are open and were active lately, the latest first. */
        List<OpenMatter> openMattersOf(EmailAddress sender);
    }

    /** A case and what it is about. */
    public record OpenMatter(long caseId, Subject subject) {}

    /**
     * What a mail says that bears on its place.
     *
     * @param answered the ids it answers
     * @param text with what it quotes
     */
    public record Clues(
            Optional<MessageId> id,
            List<MessageId> answered,
            Subject subject,
            String text,
            Optional<EmailAddress> sender) {

        private static final int NEAREST = 20;

        /**
         * The ids by which messages of one conversation know each other: its own, those it answers most directly, and
         * the first of all. A bounded number, however many the header names.
         */
        public Set<MessageId> relatives() {
            Set<MessageId> relatives =
                    new HashSet<>(answered.subList(Math.max(0, answered.size() - NEAREST), answered.size()));
            answered.stream().findFirst().ifPresent(relatives::add);
            id.ifPresent(relatives::add);
            return relatives;
        }
    }

    private Threading() {}

    /** The id of the case the message belongs to, or empty when it is a new matter. */
    public static Optional<Long> caseFor(Clues mail, Register register) {
        return byHeader(mail.answered(), register)
                .or(() -> ReplyToken.in(mail.text()).flatMap(register::caseOf))
                .or(() -> overtaken(mail, register))
                .or(() -> mail.sender().flatMap(sender -> beside(mail.answered(), sender, register)))
                .or(() -> mail.sender().flatMap(sender -> byNumber(mail.subject(), sender, register)))
                .or(() -> mail.answered().isEmpty() && mail.subject().isMarked()
                        ? mail.sender().flatMap(sender -> bySubject(mail.subject(), sender, register))
                        : Optional.empty());
    }

    /** An id that is there already was not overtaken: it is another message, which only bears the same one. */
    private static Optional<Long> overtaken(Clues mail, Register register) {
        return mail.id().flatMap(id -> register.caseOfAnswerTo(id)
                .filter(caseId -> register.caseOfAny(List.of(id)).isEmpty()));
    }

    private static Optional<Long> beside(List<MessageId> answered, EmailAddress sender, Register register) {
        return answered.isEmpty()
                ? Optional.empty()
                : register.caseOfAnswerTo(answered.get(answered.size() - 1))
                        .filter(caseId -> isOneOf(register.participants(caseId), sender));
    }

    private static boolean isOneOf(Set<EmailAddress> participants, EmailAddress sender) {
        return participants.stream()
                .anyMatch(participant -> participant.equals(sender) || participant.sameHouseAs(sender));
    }

    private static Optional<Long> byHeader(List<MessageId> answered, Register register) {
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        return answered.stream()
                .flatMap(id -> ReplyToken.in(id.value()).stream())
                .distinct()
                .flatMap(token -> register.caseOf(token).stream())
                .reduce((earlier, latest) -> latest)
                .or(() -> register.caseOfAny(answered));
    }

    private static Optional<Long> byNumber(Subject subject, EmailAddress sender, Register register) {
        return CaseNumber.allIn(subject.text()).stream()
                .flatMap(number -> register.caseNumbered(number).stream())
                .filter(caseId -> isOneOf(register.participants(caseId), sender))
                .findFirst();
    }

    private static Optional<Long> bySubject(Subject subject, EmailAddress sender, Register register) {
        return register.openMattersOf(sender).stream()
                .filter(matter -> matter.subject().sameMatterAs(subject))
                .map(OpenMatter::caseId)
                .findFirst();
    }
}
