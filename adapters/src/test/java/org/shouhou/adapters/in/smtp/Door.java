package org.shouhou.adapters.in.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.application.memory.MemoryDeliveries;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryMailboxes;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;

/** An open port before a memory that can be made to fail; its addresses are service@ and parts@company.example. */
final class Door implements AutoCloseable {

    static final int MAX_BYTES = 1_000_000;
    static final int CONNECTIONS = 5;

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final FragileDocuments documents = new FragileDocuments();
    private final FragileMailboxes mailboxes = new FragileMailboxes();
    private final List<SmtpListener> listening = new ArrayList<>();
    private final Path tmp;
    private volatile boolean storeDown;

    Door(Path tmp) {
        this.tmp = tmp;
        mailboxes.add(mailbox("service@company.example"));
        mailboxes.add(mailbox("parts@company.example"));
    }

    private static Mailbox mailbox(String address) {
        return new Mailbox(new EmailAddress(address), "用户服务室", DepartmentCode.SERVICE_OFFICE);
    }

    SmtpListener opened() {
        return opened(MAX_BYTES, Duration.ofSeconds(20), Duration.ofMinutes(1));
    }

    SmtpListener opened(int maxBytes, Duration silence, Duration turn) {
        var takeDelivery =
                new TakeDelivery(deliveries, documents, new PlainMail(), new RecordedSignals(), Clock.systemUTC());
        var spools = new Spools(tmp);
        var addresses = new OwnAddresses(mailboxes);
        var trouble = new Trouble();
        var listener = new SmtpListener(
                InetAddress.getLoopbackAddress(),
                0,
                new SmtpListener.Limits(maxBytes, CONNECTIONS, silence, turn),
                Thread::new,
                source -> new MailTaker(addresses, takeDelivery, spools, maxBytes, trouble, source));
        listener.start();
        listening.add(listener);
        return listener;
    }

    /** Whether the store and the list of addresses fail from now on. */
    void storeDown(boolean down) {
        storeDown = down;
    }

    /** What was taken, latest first. */
    List<Delivery> taken() {
        return deliveries.latest(100);
    }

    Delivery onlyTaken() {
        assertThat(taken()).hasSize(1);
        return taken().get(0);
    }

    byte[] raw(Delivery delivery) throws IOException {
        return documents.open(delivery.rawDocumentId()).readAllBytes();
    }

    @Override
    public void close() {
        listening.forEach(SmtpListener::stop);
    }

    private final class FragileDocuments implements DocumentStore {

        private final MemoryDocumentStore memory = new MemoryDocumentStore();

        @Override
        public Stored store(InputStream content) throws IOException {
            if (storeDown) {
                throw new IOException("connection refused");
            }
            return memory.store(content);
        }

        @Override
        public void copyTo(long documentId, OutputStream out) throws IOException {
            memory.copyTo(documentId, out);
        }

        @Override
        public InputStream open(long documentId) {
            return memory.open(documentId);
        }

        @Override
        public void discard(long documentId) {
            memory.discard(documentId);
        }
    }

    private final class FragileMailboxes implements Mailboxes {

        private final MemoryMailboxes memory = new MemoryMailboxes();

        @Override
        public void add(Mailbox mailbox) {
            memory.add(mailbox);
        }

        @Override
        public Optional<Mailbox> byId(long id) {
            return memory.byId(id);
        }

        @Override
        public boolean takes(EmailAddress address) {
            if (storeDown) {
                throw new IllegalStateException("connection refused");
            }
            return memory.takes(address);
        }

        @Override
        public List<Mailbox> all() {
            return memory.all();
        }
    }
}
