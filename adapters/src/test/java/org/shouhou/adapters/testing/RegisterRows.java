package org.shouhou.adapters.testing;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts cases, arrivals and entries into the database, as a day's work would leave them. */
public final class RegisterRows {

    public static final Instant MORNING = Instant.parse("2026-03-02T00:30:00Z");
    public static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");

    private final EntityManager entityManager;
    private final DocumentStore documents;

    /** @param entityManager of the transaction in which all of this happens */
    public RegisterRows(EntityManager entityManager, DocumentStore documents) {
        this.entityManager = entityManager;
        this.documents = documents;
    }

    /** A case of that number in this year. */
    public ServiceCase serviceCase(long number) {
        ServiceCase made = ServiceCase.open(
                        CaseNumber.of(2026, number), Channel.EMAIL, "主轴异响", null, null, MORNING, MORNING)
                .made();
        entityManager.persist(made);
        return made;
    }

    /** A mail that arrived and was filed. */
    public Correspondence mail(ServiceCase serviceCase, Outcome outcome, String text, String... files)
            throws IOException {
        Delivery delivery = arrival(text);
        Correspondence entry = Correspondence.received(
                Channel.EMAIL,
                content(text, List.of(files)),
                delivery.id(),
                delivery.rawDocumentId(),
                null,
                MORNING,
                MORNING);
        entityManager.persist(entry);
        if (serviceCase != null) {
            entry.file(serviceCase.id());
        } else if (outcome == Outcome.QUARANTINED) {
            entry.quarantine("no readable header");
        } else {
            entry.setAsideAsAutomatic(null);
        }
        delivery.became(outcome, entry.id());
        return entry;
    }

    /** A mail that arrived once more. */
    public Delivery duplicate(Correspondence first) throws IOException {
        Delivery delivery = arrival(first.text());
        delivery.duplicates(first.deliveryId());
        return delivery;
    }

    /** A call or letter, entered by hand. */
    public Correspondence heard(ServiceCase serviceCase, Channel channel, Instant at) {
        Correspondence entry = Correspondence.received(channel, content("电话记录", List.of()), null, null, null, at, at);
        entityManager.persist(entry);
        entry.file(serviceCase.id());
        return entry;
    }

    /** A mail of ours. */
    public Correspondence answer(ServiceCase serviceCase, String text) throws IOException {
        Correspondence entry = Correspondence.queued(
                content(text, List.of()), serviceCase.id(), null, store(text).documentId(), null, MORNING);
        entityManager.persist(entry);
        return entry;
    }

    /** The case is put before the technical centre. */
    public void referToTechnical(ServiceCase serviceCase, long employeeId) {
        serviceCase.refer(TECHNICAL.value(), MORNING);
        entityManager.persist(
                new Referral(serviceCase.id(), TECHNICAL, "轴承型号?", MORNING.plusSeconds(86_400), employeeId, MORNING));
    }

    private Delivery arrival(String text) throws IOException {
        DocumentStore.Stored raw = store(text);
        Delivery delivery = new Delivery(
                "smtp 127.0.0.1",
                "zhou@jinhui.example",
                "service@localhost",
                MORNING,
                raw.sha256(),
                null,
                raw.sha256(),
                raw.size(),
                raw.documentId());
        entityManager.persist(delivery);
        return delivery;
    }

    private Correspondence.Content content(String text, List<String> files) {
        List<Attachment> attachments = files.stream().map(this::attachment).toList();
        return new Correspondence.Content(
                "zhou@jinhui.example",
                "周工",
                "service@localhost",
                "",
                "主轴异响",
                text,
                null,
                new MessageId(Integer.toHexString(text.hashCode()) + "@jinhui.example"),
                null,
                attachments);
    }

    private Attachment attachment(String name) {
        try {
            DocumentStore.Stored stored = store(name);
            return new Attachment(name, "image/jpeg", stored.size(), stored.sha256(), stored.documentId());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private DocumentStore.Stored store(String text) throws IOException {
        return documents.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A mail of ours without a case, entered in a transaction of its own. */
    public static long letter(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into correspondence (id, direction, channel, status, from_address, from_name,"
                                + " to_addresses, cc_addresses, subject, body_text, automatic, occurred_at, recorded_at,"
                                + " version) values (nextval('correspondence_seq'), 'OUT', 'EMAIL', 'QUEUED',"
                                + " 'service@localhost', '', 'li@customer.example', '', '', '', false, now(), now(), 1)"
                                + " returning id");
                ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
