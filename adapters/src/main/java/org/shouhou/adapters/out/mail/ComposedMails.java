package org.shouhou.adapters.out.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.customer.EmailAddress;

/** Fetches a composed mail whole, in a short transaction, so that none is open while a mail server makes us wait. */
@ApplicationScoped
class ComposedMails {

    private final Correspondences register;
    private final DocumentStore documents;
    private final Spools spools;

    protected ComposedMails() {
        this(null, null, null);
    }

    @Inject
    ComposedMails(Correspondences register, DocumentStore documents, Spools spools) {
        this.register = register;
        this.documents = documents;
        this.spools = spools;
    }

    /** @throws NotSent where the message names no mail that could leave */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OutgoingMail fetch(Outbox.Message message) throws IOException {
        return message.type().equals(Outbox.Message.STAFF_MAIL) ? toStaff(message) : ofCase(message);
    }

    private OutgoingMail toStaff(Outbox.Message message) throws IOException {
        EmailAddress from = EmailAddress.parse(message.properties().get(Outbox.Message.FROM))
                .orElseThrow(() -> unusable("The mail has no sender"));
        EmailAddress to = EmailAddress.parse(message.properties().get(Outbox.Message.TO))
                .orElseThrow(() -> unusable("The mail has no recipient"));
        byte[] composed = Base64.getDecoder().decode(message.payload());
        return new OutgoingMail(
                message.id(),
                Outbox.Message.STAFF_MAIL,
                Instant.parse(message.properties().get(Outbox.Message.WRITTEN_AT)),
                from,
                List.of(to),
                spools.take(new ByteArrayInputStream(composed)));
    }

    private OutgoingMail ofCase(Outbox.Message message) throws IOException {
        Correspondence entry = message.correspondenceId()
                .flatMap(register::byId)
                .filter(found -> found.rawDocumentId() != null)
                .orElseThrow(() -> unusable("There is no mail to be sent"));
        List<EmailAddress> recipients = message.recipients().isEmpty() ? entry.recipients() : message.recipients();
        EmailAddress from =
                EmailAddress.parse(entry.fromAddress()).orElseThrow(() -> unusable("The mail has no sender"));
        if (recipients.isEmpty()) {
            throw unusable("The mail has no recipient");
        }
        try (InputStream raw = documents.open(entry.rawDocumentId())) {
            return new OutgoingMail(
                    entry.id(), message.group(), entry.occurredAt(), from, recipients, spools.take(raw));
        }
    }

    private static NotSent unusable(String reason) {
        return new NotSent(NotSent.Kind.REFUSED_FOR_GOOD, false, reason, null);
    }
}
