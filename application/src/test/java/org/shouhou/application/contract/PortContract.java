package org.shouhou.application.contract;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

/** What the contracts share: fresh stores, transactions, and things to put into them that refer only to what exists. */
public abstract class PortContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    protected Stores stores;

    /** A fresh set; see {@link Stores}. */
    protected abstract Stores freshStores() throws Exception;

    @BeforeEach
    void takeFreshStores() throws Exception {
        stores = freshStores();
    }

    /** Something done in one transaction that gives nothing back. */
    @FunctionalInterface
    protected interface Change {
        void run() throws Exception;
    }

    protected <T> T read(Stores.Step<T> step) throws Exception {
        return stores.inTransaction(step);
    }

    protected void inTransaction(Change change) throws Exception {
        stores.inTransaction(() -> {
            change.run();
            return null;
        });
    }

    /** Stores an arrival and gives its id. */
    protected long arrival(String fingerprint, Instant receivedAt) throws Exception {
        return read(() -> {
            var raw = stores.documents().store(new ByteArrayInputStream(fingerprint.getBytes()));
            var delivery = new Delivery(
                    "smtp 127.0.0.1",
                    "li@customer.example",
                    "service@example.com",
                    receivedAt,
                    sha256(fingerprint),
                    new MessageId(fingerprint + "@customer.example"),
                    raw.sha256(),
                    raw.size(),
                    raw.documentId());
            stores.deliveries().add(delivery);
            return delivery.id();
        });
    }

    /** A text's own 64 hexadecimal digits. */
    protected static String sha256(String text) {
        return String.format("%064x", new java.math.BigInteger(1, text.getBytes()));
    }

    /** Stores a case and gives its id. */
    protected long serviceCase(Instant occurredAt) throws Exception {
        return read(() -> {
            ServiceCase made = ServiceCase.open(
                            stores.cases().nextNumber(2026), Channel.EMAIL, "轴承异响", null, null, occurredAt, occurredAt)
                    .made();
            stores.cases().add(made);
            return made.id();
        });
    }

    /** Stores a member of staff and gives their id. */
    protected long employee() throws Exception {
        return read(() -> {
            var employee = new Employee(
                    "e" + UUID.randomUUID().toString().substring(0, 18),
                    "王芳",
                    null,
                    DepartmentCode.SERVICE_OFFICE,
                    Set.of("CLERK"),
                    null);
            stores.employees().add(employee);
            return employee.id();
        });
    }

    /** A mail that came in and was filed in the case, not yet stored. */
    protected static Correspondence received(long caseId, String from, String messageId, Instant at) {
        Correspondence entry = Correspondence.received(
                Channel.EMAIL, content(from, "service@example.com", messageId), null, null, null, at, at);
        entry.file(caseId);
        return entry;
    }

    protected static Correspondence.Content content(String from, String to, String messageId) {
        return new Correspondence.Content(
                from, "", to, "", "轴承异响", "请派人。", null, new MessageId(messageId), null, List.of());
    }
}
