package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.correspondence.Recipients;
import org.shouhou.domain.correspondence.Subject;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Sends a mail in a case as it was shown to its writer: a reply, a reply to all, a mail passed on, or a new one. One that
 * goes to the customer answers them (直接解答, P3), and the first of those meets the 24 h clock (D4); what is passed on to
 * others never does.
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class SendMail {

    private final CaseInHand inHand;
    private final MailInCase mailInCase;
    private final FilesToSend files;
    private final DraftInHand drafts;
    private final WriteMail writeMail;
    private final TellOfCase tellOfCase;
    private final MailPolicy policy;
    private final ZoneId companyZone;
    private final Clock clock;

    protected SendMail() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SendMail(
            CaseInHand inHand,
            MailInCase mailInCase,
            FilesToSend files,
            DraftInHand drafts,
            WriteMail writeMail,
            TellOfCase tellOfCase,
            MailPolicy policy,
            ZoneId companyZone,
            Clock clock) {
        this.inHand = inHand;
        this.mailInCase = mailInCase;
        this.files = files;
        this.drafts = drafts;
        this.writeMail = writeMail;
        this.tellOfCase = tellOfCase;
        this.policy = policy;
        this.companyZone = companyZone;
        this.clock = clock;
    }

    /**
     * Which case, and the mail.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     */
    public record Command(CaseNumber number, long seenVersion, MailDraft mail) {}

    /**
     * The id of the mail's entry in the register.
     *
     * @throws RuleBroken {@code recipients.*} where it can't go to them, {@code answer.text.missing} where it says nothing,
     *     {@code mail.files.*} where its files can't go with it
     */
    @Transactional
    public long send(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        MailDraft draft = command.mail();
        var surroundings = mailInCase.of(serviceCase);
        Correspondence original = draft.entryId() == null ? null : surroundings.mail(draft.entryId());
        RuleBroken.unless(original != null || draft.kind() == MailKind.NEW, "mail.original.missing");
        Recipients recipients = Recipients.typed(draft.to(), draft.cc());
        mailInCase.requireNoneOfOurs(recipients);
        QuotedMail quotation = original != null && draft.quoting()
                ? QuotedMails.of(draft.kind(), original, surroundings.language(), companyZone)
                : null;
        String text = said(draft, quotation);
        List<Attachment> attached = files.of(draft, surroundings.entries(), drafts.owner(serviceCase));
        Instant now = clock.instant();
        boolean answers = draft.kind() != MailKind.FORWARD && mailInCase.answers(surroundings, recipients);
        Correspondence mail = writeMail.write(
                serviceCase,
                new WriteMail.Letter(
                        answers ? serviceCase.contactId() : null,
                        surroundings.named(recipients.to()),
                        surroundings.named(recipients.cc()),
                        new WriteMail.Words(
                                new Subject(draft.subject()).headed(draft.kind(), serviceCase.number()),
                                text,
                                draft.kind().answers() ? surroundings.conversation(original) : List.of(),
                                inHand.actor().employeeId()),
                        quotation,
                        attached,
                        policy.undo()));
        String everybody = Recipients.line(recipients.all());
        if (answers) {
            mail.countAsAnswer();
            inHand.did(serviceCase, serviceCase.answer(Disposition.DIRECT_ANSWER, mail.occurredAt()), everybody);
        } else {
            serviceCase.wroteToOthers(now);
            tellOfCase.noted(
                    serviceCase, "case.mail-written", now, inHand.actor().loginName(), everybody);
        }
        drafts.sent(serviceCase, draft, mail.id(), now);
        return mail.id();
    }

    /** Words and signature; a mail that is passed on speaks for itself. */
    private static String said(MailDraft draft, QuotedMail quotation) {
        boolean passesOn = quotation != null && draft.kind() == MailKind.FORWARD;
        if (!passesOn) {
            RuleBroken.text(draft.text(), MailDraft.LONGEST_TEXT, "answer.text");
        }
        String words = draft.text().strip();
        String signature = draft.signature().strip();
        return signature.isEmpty() ? words : (words + "\n\n" + signature).strip();
    }
}
