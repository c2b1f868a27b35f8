package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailComposer;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.ServiceCase;

/** Tells a customer by an automatic mail that the request has arrived and under which number. It stops no clock (D4). */
@ApplicationScoped
class Acknowledge {

    private final MailComposer composer;
    private final DocumentStore documents;
    private final Correspondences register;
    private final Outbox outbox;
    private final SenderIdentity sender;
    private final Clock clock;

    protected Acknowledge() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Acknowledge(
            MailComposer composer,
            DocumentStore documents,
            Correspondences register,
            Outbox outbox,
            SenderIdentity sender,
            Clock clock) {
        this.composer = composer;
        this.documents = documents;
        this.register = register;
        this.outbox = outbox;
        this.sender = sender;
        this.clock = clock;
    }

    void receipt(ServiceCase serviceCase, Contact contact, Correspondence request) {
        Instant now = clock.instant();
        EmailAddress from = sender.address();
        MessageId id = new MessageId(UUID.randomUUID() + "@" + from.domain());
        List<MessageId> answers = request.messageId() == null ? List.of() : List.of(request.messageId());
        String subject = serviceCase.number().tag() + " " + request.subject();
        String text = sender.acknowledgement(serviceCase.number());
        var draft = new MailComposer.Draft(
                from, sender.name(), contact.email(), contact.name(), subject, text, id, answers, true, now);
        DocumentStore.Stored raw;
        try (InputStream message = composer.compose(draft)) {
            raw = documents.store(message);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var content = new Correspondence.Content(
                from.value(),
                sender.name(),
                contact.email().value(),
                "",
                subject,
                text,
                null,
                id,
                answers.isEmpty() ? null : answers.get(0).value(),
                List.of());
        Correspondence receipt =
                Correspondence.queued(content, serviceCase.id(), contact.id(), raw.documentId(), null, now);
        register.add(receipt);
        outbox.mail(serviceCase.number(), receipt.id());
    }
}
