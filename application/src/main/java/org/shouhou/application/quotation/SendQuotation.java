package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailComposer;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.application.port.QuotationPrinter;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Recipients;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Sends a quotation to the customer by mail, as it is printed, with a link by which they answer without signing in (S2).
 * It is a person's answer to the customer, so it meets the 24 h clock (D4).
 */
@Permitted(Right.MAKE_QUOTATIONS)
@ApplicationScoped
public class SendQuotation {

    /** What of the mail's words stands for the link. */
    public static final String LINK = "{link}";

    private static final int LONGEST_TEXT = 20_000;

    private final QuotationInHand inHand;
    private final QuotationPrinter printer;
    private final DocumentStore documents;
    private final Contacts contacts;
    private final Mailboxes mailboxes;
    private final SenderIdentity sender;
    private final WriteMail writeMail;
    private final PublicAddress publicAddress;

    protected SendQuotation() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    SendQuotation(
            QuotationInHand inHand,
            QuotationPrinter printer,
            DocumentStore documents,
            Contacts contacts,
            Mailboxes mailboxes,
            SenderIdentity sender,
            WriteMail writeMail,
            PublicAddress publicAddress) {
        this.inHand = inHand;
        this.printer = printer;
        this.documents = documents;
        this.contacts = contacts;
        this.mailboxes = mailboxes;
        this.sender = sender;
        this.writeMail = writeMail;
        this.publicAddress = publicAddress;
    }

    /**
     * Which quotation to whom, in which words.
     *
     * @param seenVersion the version of the quotation the user looked at; one that changed since is refused
     * @param to one address
     * @param text with {@link #LINK} where the link is to stand; without, it stands at the end
     */
    public record Command(long id, long seenVersion, String to, String subject, String text) {}

    /** @throws RuleBroken {@code recipients.*} where it can't go there, {@code quotation.not-draft}, {@code quotation.valid-until.past} */
    @Transactional(rollbackOn = Exception.class)
    public void send(Command command) throws IOException {
        var held = inHand.take(command.id(), command.seenVersion());
        Quotation quotation = held.quotation();
        ServiceCase serviceCase = held.serviceCase();
        EmailAddress to = recipient(command.to());
        String subject = RuleBroken.text(command.subject(), 300, "quotation.mail-subject");
        String text = RuleBroken.text(command.text(), LONGEST_TEXT, "answer.text");
        Instant now = inHand.now();
        String secret = LinkSecret.fresh();
        quotation.send(to, inHand.actor().name(), LinkSecret.hash(secret), printed(held), inHand.today(), now);
        var mail = writeMail.write(
                serviceCase,
                new WriteMail.Letter(
                        serviceCase.contactId(),
                        List.of(new MailComposer.Person(to, quotation.offer().contact())),
                        List.of(),
                        new WriteMail.Words(
                                serviceCase.number().tag() + " " + subject,
                                linked(text, publicAddress.offer(secret)),
                                List.of(),
                                inHand.actor().employeeId()),
                        null,
                        List.of(quotation.document()),
                        // a quotation is withdrawn or revised, never unsent
                        Duration.ZERO));
        mail.conceal(secret);
        mail.countAsAnswer();
        inHand.did(serviceCase, serviceCase.answer(Disposition.DIRECT_ANSWER, now), to.value());
        inHand.did(
                serviceCase,
                serviceCase.quotationSent(
                        quotation.label(),
                        quotation.gross().toPlainString(),
                        quotation.validUntil().toString(),
                        now),
                quotation.label() + " → " + to.value());
    }

    private EmailAddress recipient(String typed) {
        Recipients recipients = Recipients.typed(typed, "");
        RuleBroken.unless(recipients.to().size() == 1, "quotation.one-recipient");
        EmailAddress to = recipients.to().get(0);
        RuleBroken.unless(
                mailboxes.all().stream().noneMatch(it -> it.address().equals(to)), "recipients.own", to.value());
        return to;
    }

    private static String linked(String text, String link) {
        return text.contains(LINK) ? text.replace(LINK, link) : text + "\n\n" + link;
    }

    private Attachment printed(QuotationInHand.Held held) throws IOException {
        var sheet = new QuotationPrinter.Sheet(
                held.quotation(),
                held.serviceCase().number(),
                sender.name(),
                sender.address().value());
        try (InputStream pdf = printer.print(sheet)) {
            var stored = documents.store(pdf);
            return new Attachment(
                    held.quotation().label() + ".pdf",
                    "application/pdf",
                    stored.size(),
                    stored.sha256(),
                    stored.documentId());
        }
    }

    /** To whom it would go, where nobody says otherwise: the case's contact; empty where they have no address. */
    @Transactional
    public String usualRecipient(long id) {
        Long contactId = inHand.take(id).serviceCase().contactId();
        return contactId == null
                ? ""
                : contacts.byId(contactId)
                        .filter(it -> it.email() != null)
                        .map(it -> it.email().value())
                        .orElse("");
    }
}
