package org.shouhou.application.outgoing;

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

/**
 * Writes a mail of ours in a case: composes it once, so that every try sends the same bytes, enters it in the register
 * (D10) and leaves it in the outbox. Part of the caller's transaction.
 */
@ApplicationScoped
public class WriteMail {

    private final MailComposer composer;
    private final DocumentStore documents;
    private final Correspondences register;
    private final Outbox outbox;
    private final SenderIdentity sender;
    private final Clock clock;

    protected WriteMail() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public WriteMail(
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

    /**
     * What is to be said.
     *
     * @param subject as the recipient reads it
     * @param answers the messages it answers, the nearest last
     * @param authorId the employee who wrote it, or null where the software did; then the mail says so (RFC 3834)
     */
    public record Words(String subject, String text, List<MessageId> answers, Long authorId) {}

    /** The entry of the register, queued; the recipient has an address. */
    public Correspondence write(ServiceCase serviceCase, Contact recipient, Words words) {
        Instant now = clock.instant();
        EmailAddress from = sender.address();
        MessageId id = new MessageId(UUID.randomUUID() + "@" + from.domain());
        var draft = new MailComposer.Draft(
                from,
                sender.name(),
                recipient.email(),
                recipient.name(),
                words.subject(),
                words.text(),
                id,
                words.answers(),
                serviceCase.replyToken(),
                words.authorId() == null,
                now);
        var content = new Correspondence.Content(
                from.value(),
                sender.name(),
                recipient.email().value(),
                "",
                words.subject(),
                words.text(),
                null,
                id,
                words.answers().isEmpty()
                        ? null
                        : words.answers().get(words.answers().size() - 1).value(),
                List.of());
        Correspondence entry =
                Correspondence.queued(content, serviceCase.id(), recipient.id(), stored(draft), words.authorId(), now);
        register.add(entry);
        outbox.mail(serviceCase.number(), entry.id());
        return entry;
    }

    private long stored(MailComposer.Draft draft) {
        try (InputStream message = composer.compose(draft)) {
            return documents.store(message).documentId();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
