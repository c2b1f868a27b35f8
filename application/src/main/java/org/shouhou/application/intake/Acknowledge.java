package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.ServiceCase;

/** Tells a customer by an automatic mail that the request has arrived and under which number. It stops no clock (D4). */
@ApplicationScoped
public class Acknowledge {

    private final WriteMail writeMail;
    private final SenderIdentity sender;
    private final Contacts contacts;
    private final Mailboxes mailboxes;

    protected Acknowledge() {
        this(null, null, null, null);
    }

    @Inject
    Acknowledge(WriteMail writeMail, SenderIdentity sender, Contacts contacts, Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.writeMail = writeMail;
        this.sender = sender;
    }

    /**
     * Takes this sender's turn to be told, if it is one; whoever has taken it must tell. Nobody is while the company has no address to write from,
     * and we don't tell ourselves; the case is there all the same.
     */
    public boolean takeTurn(Contact contact, Instant now) {
        return contact != null
                && contact.email() != null
                && sender.exists()
                && contacts.takeAcknowledgement(
                        contact.id(),
                        now,
                        now.minus(CasePolicy.BETWEEN_ACKNOWLEDGEMENTS),
                        contact.email().isAtProvider()
                                ? CasePolicy.ACKNOWLEDGEMENTS_OF_A_PROVIDER
                                : CasePolicy.ACKNOWLEDGEMENTS_OF_A_HOUSE)
                && !mailboxes.takes(contact.email());
    }

    void receipt(ServiceCase serviceCase, Contact contact, Correspondence request) {
        List<MessageId> answers = request.messageId() == null ? List.of() : List.of(request.messageId());
        String subject = serviceCase.number().tag() + " " + request.subject();
        String text = sender.acknowledgement(serviceCase.number());
        writeMail.write(serviceCase, contact, new WriteMail.Words(subject, text, answers, null));
    }

    /**
     * Tells whoever reported a fault on the public page where to follow it; nothing they typed there is sent on.
     *
     * @param secret what is secret in the link: the mail has it, and nobody else
     */
    public void reported(ServiceCase serviceCase, Contact contact, String link, String secret) {
        String subject = serviceCase.number().tag() + " 报修已收到 / Fault report received";
        String text = sender.acknowledgement(serviceCase.number(), link);
        writeMail
                .write(serviceCase, contact, new WriteMail.Words(subject, text, List.of(), null))
                .conceal(secret);
    }
}
