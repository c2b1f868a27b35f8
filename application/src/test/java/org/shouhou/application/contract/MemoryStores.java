package org.shouhou.application.contract;

import java.util.List;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryContacts;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryDeliveries;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryMailboxes;
import org.shouhou.application.memory.MemoryOutbox;
import org.shouhou.application.memory.MemoryServiceCases;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.ServiceCases;

/** The stores in memory; they know no transactions, so a step simply runs. */
final class MemoryStores implements Stores {

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final MemoryCorrespondences correspondences = new MemoryCorrespondences();
    private final MemoryServiceCases cases = new MemoryServiceCases();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryMailboxes mailboxes = new MemoryMailboxes();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public Correspondences correspondences() {
        return correspondences;
    }

    @Override
    public ServiceCases cases() {
        return cases;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public List<Outbox.Message> waiting() {
        return outbox.waiting();
    }

    @Override
    public List<AuditTrail.Entry> recorded() {
        return audit.entries();
    }

    @Override
    public <T> T inTransaction(Step<T> step) throws Exception {
        return step.run();
    }
}
