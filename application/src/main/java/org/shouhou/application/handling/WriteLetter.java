package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.LetterNumbers;
import org.shouhou.application.port.LetterPrinter;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.LetterNumber;
import org.shouhou.domain.correspondence.SubmittedForm;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Answers by letter (函电解答, P3): written and printed with a number of ours, then posted. Only what was posted has answered
 * the customer, and meets the 24 h clock (D4).
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class WriteLetter {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_KEY = 50;
    private static final String OF_FORM = "written-";

    private final CaseInHand inHand;
    private final Correspondences register;
    private final LetterNumbers numbers;
    private final LetterPrinter printer;
    private final DocumentStore documents;
    private final SenderIdentity sender;
    private final Departments departments;
    private final Clock clock;
    private final ZoneId companyZone;

    protected WriteLetter() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    WriteLetter(
            CaseInHand inHand,
            Correspondences register,
            LetterNumbers numbers,
            LetterPrinter printer,
            DocumentStore documents,
            SenderIdentity sender,
            Departments departments,
            Clock clock,
            ZoneId companyZone) {
        this.inHand = inHand;
        this.register = register;
        this.numbers = numbers;
        this.printer = printer;
        this.documents = documents;
        this.sender = sender;
        this.departments = departments;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /**
     * The letter.
     *
     * @param formKey the form; the same form once more is the same letter
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param to the addressee
     * @param address where the post brings it; may be empty
     */
    public record Command(
            String formKey,
            CaseNumber number,
            long seenVersion,
            String to,
            String address,
            String subject,
            String text,
            boolean chinese) {}

    /**
     * Writes and prints it.
     *
     * @return the number it got
     * @throws RuleBroken {@code letter.written} where the form was handed in already and said something else; and others
     */
    @Transactional(rollbackOn = Exception.class)
    public String write(Command command) throws IOException {
        String key = OF_FORM + RuleBroken.text(command.formKey(), LONGEST_KEY, "entry.key");
        SubmittedForm form = SubmittedForm.of(key, inHand.actor().employeeId(), command);
        Optional<Correspondence> before = register.byEntryKey(key);
        if (before.isPresent()) {
            RuleBroken.unless(
                    before.get().isOf(form), "letter.written", before.get().letterNumber());
            return before.get().letterNumber();
        }
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        String to = RuleBroken.text(command.to(), LONGEST_NAME, "reply.whom");
        String address = RuleBroken.textOrNone(command.address(), LONGEST_ADDRESS);
        String subject = RuleBroken.text(command.subject(), LONGEST_SUBJECT, "case.subject");
        String text = RuleBroken.text(command.text(), LONGEST_TEXT, "reply.said");
        Instant now = clock.instant();
        LocalDate today = now.atZone(companyZone).toLocalDate();
        var letterNumber = new LetterNumber(today.getYear(), numbers.next(today.getYear()));
        String number = letterNumber.toString();
        Actor actor = inHand.actor();
        String department = departments
                .byCode(actor.department())
                .map(it -> command.chinese() ? it.nameZh() : it.nameEn())
                .orElse("");
        var letter = new LetterPrinter.Letter(
                number, today, sender.name(), department, to, address, subject, text, actor.name());
        try (InputStream pdf = printer.print(letter, command.chinese())) {
            DocumentStore.Stored stored = documents.store(pdf);
            var file = new Attachment(
                    number + ".pdf", "application/pdf", stored.size(), stored.sha256(), stored.documentId());
            var content = new Correspondence.Content("", "", to, "", subject, text, null, null, null, List.of(file));
            register.add(Correspondence.letter(
                    form,
                    content,
                    serviceCase.id(),
                    serviceCase.contactId(),
                    actor.employeeId(),
                    letterNumber,
                    today,
                    now));
        }
        inHand.noted(serviceCase, "case.letter-written", now, number);
        return number;
    }

    /**
     * It was handed to the post, and so the customer is answered.
     *
     * @param at when; not before it was written, and not in the future
     * @throws RuleBroken {@code letter.posting-number.missing}, {@code letter.not-waiting}, {@code reply.at.missing} and others
     */
    @Transactional
    public void posted(CaseNumber number, long seenVersion, long entryId, String postingNumber, Instant at) {
        ServiceCase serviceCase = inHand.take(number, seenVersion);
        Correspondence letter = letter(serviceCase, entryId);
        RuleBroken.unless(at != null, "reply.at.missing");
        Instant now = clock.instant();
        letter.posted(postingNumber, at);
        var answered = serviceCase.answer(Disposition.WRITTEN_OR_PHONE_REPLY, at, now);
        inHand.did(serviceCase, answered, letter.toAddresses() + " " + letter.letterNumber() + " " + letter.postedAs());
    }

    /** It isn't posted after all. @throws RuleBroken {@code letter.not-waiting} */
    @Transactional
    public void withdraw(CaseNumber number, long entryId) {
        ServiceCase serviceCase = inHand.take(number);
        Correspondence letter = letter(serviceCase, entryId);
        letter.voided();
        inHand.noted(serviceCase, "case.letter-voided", clock.instant(), letter.letterNumber());
    }

    private Correspondence letter(ServiceCase serviceCase, long entryId) {
        return register.byId(entryId)
                .filter(it -> serviceCase.id().equals(it.caseId()))
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", entryId));
    }
}
