package org.shouhou.application.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailComposer;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.correspondence.Recipients;
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

    /**
     * A mail to anybody, with anything.
     *
     * @param contactId the contact of ours it goes to, or null
     * @param quotation what stands below the words, or null
     * @param files as they are to stand in the register
     * @param held how long it waits before it leaves
     */
    public record Letter(
            Long contactId,
            List<MailComposer.Person> to,
            List<MailComposer.Person> cc,
            Words words,
            QuotedMail quotation,
            List<Attachment> files,
            Duration held) {}

    /** The entry of the register, queued; the recipient has an address. */
    public Correspondence write(ServiceCase serviceCase, Contact recipient, Words words) {
        var person = new MailComposer.Person(recipient.email(), recipient.name());
        return write(
                serviceCase,
                new Letter(recipient.id(), List.of(person), List.of(), words, null, List.of(), Duration.ZERO));
    }

    /** The entry of the register, queued. */
    public Correspondence write(ServiceCase serviceCase, Letter letter) {
        Instant now = clock.instant();
        EmailAddress from = sender.address();
        MessageId id = new MessageId(UUID.randomUUID() + "@" + from.domain());
        Words words = letter.words();
        var draft = new MailComposer.Draft(
                new MailComposer.Person(from, sender.name()),
                letter.to(),
                letter.cc(),
                words.subject(),
                words.text(),
                letter.quotation(),
                letter.files().stream().map(this::file).toList(),
                id,
                words.answers(),
                serviceCase.replyToken(),
                words.authorId() == null,
                now);
        var content = new Correspondence.Content(
                from.value(),
                sender.name(),
                addresses(letter.to()),
                addresses(letter.cc()),
                words.subject(),
                letter.quotation() == null
                        ? words.text()
                        : (words.text() + "\n\n" + letter.quotation().plain()).strip(),
                null,
                id,
                words.answers().isEmpty()
                        ? null
                        : words.answers().get(words.answers().size() - 1).value(),
                letter.files());
        Correspondence entry = Correspondence.queued(
                content, serviceCase.id(), letter.contactId(), stored(draft), words.authorId(), now);
        register.add(entry);
        outbox.mail(serviceCase.number(), entry.id(), entry.recipients(), now.plus(letter.held()));
        return entry;
    }

    private MailComposer.File file(Attachment file) {
        return new MailComposer.File(file.fileName(), file.mediaType(), () -> documents.open(file.documentId()));
    }

    private static String addresses(List<MailComposer.Person> people) {
        return Recipients.line(people.stream().map(MailComposer.Person::address).toList());
    }

    private long stored(MailComposer.Draft draft) {
        try (InputStream message = composer.compose(draft)) {
            return documents.store(message).documentId();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
