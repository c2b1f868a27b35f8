package org.shouhou.adapters.out.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.customer.EmailAddress;

/** Composed mails that wait in memory, and the senders that shall carry them. */
final class OutgoingLetters {

    static final Instant WRITTEN = Instant.parse("2026-11-24T02:00:05Z");
    static final String RAW = "From: service@company.example\r\n"
            + "To: li@customer.example\r\n"
            + "Subject: [SH2026-000061] Re: odd\r\n"
            + "message-ID:   <1@company.example>\r\n"
            + "\r\n"
            + ".a line with a dot\r\n"
            + "\r\n"
            + "--  \r\n";

    private final MemoryCorrespondences register = new MemoryCorrespondences();
    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final Path tmp;

    OutgoingLetters(Path tmp) {
        this.tmp = tmp;
    }

    MessageSender by(Carrier carrier) {
        return new MailSender(new ComposedMails(register, documents, new Spools(tmp)), carrier);
    }

    Outbox.Message to(String recipients) {
        return message(recipients, stored(RAW), List.of());
    }

    /** One that only this recipient is still to get. */
    Outbox.Message still(EmailAddress recipient, String recipients) {
        return message(recipients, stored(RAW), List.of(recipient));
    }

    Outbox.Message saying(String raw) {
        return message("li@customer.example", stored(raw), List.of());
    }

    Outbox.Message withoutBytes() {
        return message("li@customer.example", null, List.of());
    }

    Outbox.Message withLostBytes() {
        return message("li@customer.example", Long.MAX_VALUE, List.of());
    }

    private Outbox.Message message(String recipients, Long documentId, List<EmailAddress> still) {
        Correspondence entry = Correspondence.queued(
                new Correspondence.Content(
                        "service@company.example", "", recipients, "", "回复", "您好", null, null, null, List.of()),
                7,
                null,
                documentId,
                null,
                WRITTEN);
        register.add(entry);
        return new Outbox.Message(
                entry.id(),
                UUID.randomUUID(),
                "SH2026-000061",
                "mail",
                "mail",
                null,
                Optional.empty(),
                Optional.of(entry.id()),
                still,
                Map.of(),
                0);
    }

    private long stored(String raw) {
        try {
            return documents
                    .store(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)))
                    .documentId();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
