package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.scanning.BringScan;
import org.shouhou.application.scanning.OfficeScanners;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.correspondence.Subject;
import org.shouhou.domain.correspondence.Threading;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.ReplyToken;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts a mail that has been read in its place: into the case it belongs to, or into a new one (P3). */
@ApplicationScoped
class FileMail {

    private static final String SOFTWARE = "system";

    /** One person hardly has more matters open at a time; an agent who reports for many may. */
    private static final int OPEN_MATTERS = 200;

    private final Deliveries deliveries;
    private final ServiceCases cases;
    private final Correspondences register;
    private final Contacts contacts;
    private final Acknowledge acknowledge;
    private final CaseFiling filing;
    private final NewsOfMail newsOfMail;
    private final OfficeScanners scanners;
    private final BringScan bringScan;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final ZoneId companyZone;

    protected FileMail() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    FileMail(
            Deliveries deliveries,
            ServiceCases cases,
            Correspondences register,
            Contacts contacts,
            Acknowledge acknowledge,
            CaseFiling filing,
            NewsOfMail newsOfMail,
            OfficeScanners scanners,
            BringScan bringScan,
            AfterCommit afterCommit,
            Clock clock,
            ZoneId companyZone) {
        this.deliveries = deliveries;
        this.cases = cases;
        this.register = register;
        this.contacts = contacts;
        this.acknowledge = acknowledge;
        this.filing = filing;
        this.newsOfMail = newsOfMail;
        this.scanners = scanners;
        this.bringScan = bringScan;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /** What this mail answers came before it and is still to be filed. Not a failure: it comes round again. */
    static final class EldersFirst extends RuntimeException {

        EldersFirst() {
            super("what it answers is filed first");
        }
    }

    /**
     * Everything is asked before anything is added: a question in between would have the store write what it has so far,
     * and write it once more in the end.
     *
     * @throws EldersFirst where the mail's place can't be told yet
     */
    void file(Delivery delivery, ParsedMail mail, List<Attachment> attachments) {
        Instant now = clock.instant();
        Optional<EmailAddress> sender = mail.sender()
                .or(() -> EmailAddress.parse(delivery.envelopeFrom()).filter(address -> !address.machine()));
        if (sender.filter(scanners::has).isPresent()
                && bringScan.bring(attachments, sender.get().value())) {
            scanned(delivery, content(mail, sender, attachments), now);
            return;
        }
        Optional<NewsOfMail.News> news = newsOfMail.in(mail, delivery);
        List<MessageId> about = news.map(it -> List.of(it.ours().messageId())).orElse(mail.answered());
        var clues = new Threading.Clues(mail.messageId(), about, new Subject(mail.subject()), mail.text(), sender);
        register.inTurn(clues.relatives());
        // which of its sender's mails it answers shows by their subjects alone, and those not read yet have none
        if (answersUnnamed(mail) && deliveries.waitsOfSender(delivery, now)) {
            throw new EldersFirst();
        }
        Contact contact =
                sender.map(address -> contactFor(address, mail.senderName())).orElse(null);
        Optional<ServiceCase> known = Threading.caseFor(clues, new KnownMessages(contact, now))
                .flatMap(cases::inTurn)
                .flatMap(this::goingOn);
        if (known.isEmpty() && deliveries.waitsBefore(delivery, mail.answered(), now)) {
            throw new EldersFirst();
        }
        Optional<ServiceCase> taking = known.filter(serviceCase -> !mail.automatic() && serviceCase.takesReply(now));
        boolean unwanted = mail.spam() && known.isEmpty();
        boolean opens = !mail.automatic() && !unwanted && taking.isEmpty();
        CaseNumber number = opens ? cases.nextNumber(now.atZone(companyZone).getYear()) : null;
        boolean reads = !delivery.hasNullSender()
                && sender.filter(address -> !address.machine()).isPresent();
        boolean tells = opens && reads && acknowledge.takeTurn(contact, now);
        Correspondence entry =
                enter(delivery, content(mail, sender, attachments), contact == null ? null : contact.id(), now);
        mail.replyTo().ifPresent(entry::wantsRepliesAt);
        if (unwanted) {
            entry.markSpam();
            delivery.became(Outcome.SPAM, entry.id());
        } else if (mail.automatic()) {
            entry.setAsideAsAutomatic(known.map(ServiceCase::id).orElse(null));
            delivery.became(Outcome.AUTOMATIC, entry.id());
            known.ifPresent(serviceCase -> afterCommit.caseChanged(serviceCase.id()));
            news.ifPresent(it -> newsOfMail.mark(it, known, now, SOFTWARE));
        } else if (taking.isPresent()) {
            filing.join(taking.get(), entry, new CaseFiling.By(SOFTWARE, now));
            delivery.became(Outcome.JOINED_CASE, entry.id());
        } else {
            ServiceCase opened = filing.open(
                    number, entry.subject(), entry, contact, delivery.envelopeTo(), new CaseFiling.By(SOFTWARE, now));
            delivery.became(Outcome.OPENED_CASE, entry.id());
            known.ifPresent(opened::follow);
            if (tells) {
                acknowledge.receipt(opened, contact, entry);
            }
        }
    }

    private static boolean answersUnnamed(ParsedMail mail) {
        return mail.answered().isEmpty() && !mail.automatic() && new Subject(mail.subject()).isMarked();
    }

    /** The mail of a scanner is but the way its letters came. */
    private void scanned(Delivery delivery, Correspondence.Content content, Instant now) {
        Correspondence entry = enter(delivery, content, null, now);
        entry.setAsideAsAutomatic(null);
        delivery.became(Outcome.AUTOMATIC, entry.id());
    }

    private Optional<ServiceCase> goingOn(ServiceCase named) {
        return named.mergedIntoId() == null
                ? Optional.of(named)
                : cases.goingOn(named.id()).flatMap(survivor -> cases.inTurn(survivor.id()));
    }

    /** An arrival has one entry; what was quarantined before keeps the one it has. */
    private Correspondence enter(Delivery delivery, Correspondence.Content content, Long contactId, Instant now) {
        if (delivery.correspondenceId() != null) {
            Correspondence known = register.byId(delivery.correspondenceId()).orElseThrow();
            known.readAfterAll(content, contactId);
            return known;
        }
        Correspondence entry = Correspondence.received(
                Channel.EMAIL, content, delivery.id(), delivery.rawDocumentId(), contactId, delivery.receivedAt(), now);
        register.add(entry);
        return entry;
    }

    private Contact contactFor(EmailAddress address, String displayName) {
        return contacts.byEmail(address)
                .orElseGet(() -> contacts.addUnlessThere(Contact.fromFirstMail(displayName, address)));
    }

    private static Correspondence.Content content(
            ParsedMail mail, Optional<EmailAddress> sender, List<Attachment> attachments) {
        return new Correspondence.Content(
                sender.map(EmailAddress::value).orElse(""),
                mail.senderName(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.messageId().orElse(null),
                mail.answered().isEmpty()
                        ? null
                        : mail.answered().get(mail.answered().size() - 1).value(),
                new ArrayList<>(attachments));
    }

    private final class KnownMessages implements Threading.Register {

        private final Contact sender;
        private final Instant now;

        KnownMessages(Contact sender, Instant now) {
            this.sender = sender;
            this.now = now;
        }

        @Override
        public Optional<Long> caseOfAny(List<MessageId> ids) {
            return register.caseOfAny(ids);
        }

        @Override
        public Optional<Long> caseOf(ReplyToken token) {
            return cases.byNumber(token.number())
                    .filter(it -> it.isNamedBy(token))
                    .map(ServiceCase::id);
        }

        @Override
        public Optional<Long> caseOfAnswerTo(MessageId id) {
            return register.caseOfAnswerTo(id);
        }

        @Override
        public Optional<Long> caseNumbered(CaseNumber number) {
            // who took part in a merged case takes part in the one it went on in
            return cases.byNumber(number)
                    .flatMap(named -> named.mergedIntoId() == null ? Optional.of(named) : cases.goingOn(named.id()))
                    .map(ServiceCase::id);
        }

        @Override
        public Set<EmailAddress> participants(long caseId) {
            return register.participants(caseId);
        }

        @Override
        public List<Threading.OpenMatter> openMattersOf(EmailAddress address) {
            return cases.openOf(sender.id(), now.minus(CasePolicy.SAME_SUBJECT), OPEN_MATTERS).stream()
                    .map(it -> new Threading.OpenMatter(it.id(), new Subject(it.subject())))
                    .toList();
        }
    }
}
