package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;

/** Takes in the raw mail of the stories as intake does, reads it, and enters it in the register. */
@ApplicationScoped
class PostRoom {

    private static final String SOURCE = "smtp 127.0.0.1";

    private final Deliveries deliveries;
    private final DocumentStore documents;
    private final MailReader reader;
    private final Correspondences register;
    private final Contacts contacts;

    protected PostRoom() {
        this(null, null, null, null, null);
    }

    @Inject
    PostRoom(
            Deliveries deliveries,
            DocumentStore documents,
            MailReader reader,
            Correspondences register,
            Contacts contacts) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.reader = reader;
        this.register = register;
        this.contacts = contacts;
    }

    /** A mail that has been read and stands in the register, filed nowhere yet. */
    record Received(Delivery delivery, Correspondence entry, Contact contact) {

        void became(Outcome outcome) {
            delivery.became(outcome, entry.id());
        }
    }

    /** Takes in a mail; the same one again is recorded as a duplicate. */
    Delivery take(byte[] raw, String envelopeFrom, Instant at) {
        var takeDelivery =
                new TakeDelivery(deliveries, documents, reader, new Stillness(), Clock.fixed(at, ZoneOffset.UTC));
        try {
            long id = takeDelivery.take(new TakeDelivery.Arrival(
                    SOURCE, envelopeFrom, CustomersMail.TO, () -> new ByteArrayInputStream(raw)));
            return deliveries.byId(id).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Takes in a mail and reads it.
     *
     * @param known who wrote it, or null where that is to be found out
     * @throws MailReader.Unreadable where that can't be done
     */
    Received receive(byte[] raw, String envelopeFrom, Contact known, Instant at) {
        Delivery delivery = take(raw, envelopeFrom, at);
        List<Attachment> attachments = new ArrayList<>();
        ParsedMail mail;
        try {
            mail = reader.read(new ByteArrayInputStream(raw), (part, content) -> {
                byte[] bytes = content.readAllBytes();
                attachments.add(attachment(part, bytes));
                return () -> new ByteArrayInputStream(bytes);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Contact contact = known == null ? contactOf(mail) : known;
        Correspondence entry = Correspondence.received(
                Channel.EMAIL,
                content(mail, attachments),
                delivery.id(),
                delivery.rawDocumentId(),
                contact.id(),
                at,
                at);
        register.add(entry);
        return new Received(delivery, entry, contact);
    }

    /** Takes in a mail of which no sense can be made. */
    void receiveUnreadable(byte[] raw, String envelopeFrom, Instant at) {
        Delivery delivery = take(raw, envelopeFrom, at);
        var nothingKnown =
                new Correspondence.Content(envelopeFrom, "", CustomersMail.TO, "", "", "", null, null, null, List.of());
        Correspondence entry = Correspondence.received(
                Channel.EMAIL, nothingKnown, delivery.id(), delivery.rawDocumentId(), null, at, at);
        register.add(entry);
        entry.quarantine(reasonAgainst(raw));
        delivery.became(Outcome.QUARANTINED, entry.id());
    }

    Attachment attachment(String name, String mediaType, byte[] content) {
        return attachment(new MailReader.Part(name, mediaType, null), content);
    }

    private Attachment attachment(MailReader.Part part, byte[] content) {
        try {
            var stored = documents.store(new ByteArrayInputStream(content));
            return new Attachment(
                    part.fileName(),
                    part.mediaType(),
                    stored.size(),
                    stored.sha256(),
                    stored.documentId(),
                    part.contentId());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String reasonAgainst(byte[] raw) {
        try {
            reader.read(new ByteArrayInputStream(raw), (part, content) -> InputStream::nullInputStream);
        } catch (MailReader.Unreadable broken) {
            return broken.getMessage();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalStateException("It can be read after all");
    }

    private Contact contactOf(ParsedMail mail) {
        EmailAddress address = mail.sender().orElseThrow();
        return contacts.byEmail(address).orElseGet(() -> {
            Contact stranger = Contact.fromFirstMail(mail.senderName(), address);
            contacts.add(stranger);
            return stranger;
        });
    }

    private static Correspondence.Content content(ParsedMail mail, List<Attachment> attachments) {
        List<MessageId> answered = mail.answered();
        return new Correspondence.Content(
                mail.sender().orElseThrow().value(),
                mail.senderName(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.messageId().orElse(null),
                answered.isEmpty() ? null : answered.get(answered.size() - 1).value(),
                attachments);
    }
}
