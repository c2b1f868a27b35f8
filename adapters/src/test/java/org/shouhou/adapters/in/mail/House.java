package org.shouhou.adapters.in.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.support.SimpleRegistry;
import org.shouhou.adapters.camel.CamelRuntime;
import org.shouhou.adapters.camel.FailurePolicy;
import org.shouhou.adapters.out.jpa.PostgresStores;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.contract.Stores;
import org.shouhou.application.intake.FindHosted;
import org.shouhou.application.intake.HoldMailbox;
import org.shouhou.application.intake.KeepPlace;
import org.shouhou.application.intake.ReportFetching;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.application.intake.TakeFetched;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.PlainSeal;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.FetchPlaces.Place;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;

/** The house mail is fetched into: its nodes, on one real database, with transactions as the container would make them. */
final class House implements AutoCloseable {

    /** So often something is looked at that otherwise would be waited for. */
    private static final long GLANCE_NANOS = 5_000_000;

    final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
    final PostgresStores stores = new PostgresStores();
    final FragileDocuments documents = new FragileDocuments();
    private final List<CamelContext> nodes = new ArrayList<>();
    private final Path tmp;
    private final Rhythm rhythm;

    House(Path tmp) {
        this(tmp, Duration.ofMillis(200));
    }

    /** @param watch how long one waits for news before looking anyway */
    House(Path tmp, Duration watch) {
        this.tmp = tmp;
        this.rhythm = new Rhythm(
                Duration.ofMillis(10), watch, Duration.ofSeconds(30), Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    /** A node that fetches from the mailbox of its settings, and from those kept in the database. */
    CamelContext node(MailboxAccess ofTheSettings) {
        var mailroom = new Mailroom(
                new Taking(), new Keeping(), new Reporting(), new Holding(), new Spools(tmp), clock, rhythm);
        var routes =
                new MailboxRoutes(Optional.ofNullable(ofTheSettings), new Finding(), mailroom, Duration.ofMillis(50));
        CamelContext node =
                CamelRuntime.running(new SimpleRegistry(), Thread::new, List.of(new FailurePolicy()), List.of(routes));
        nodes.add(node);
        return node;
    }

    <T> T inTransaction(Callable<T> work) {
        try {
            return stores.inTransaction(work::call);
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<Delivery> deliveries() {
        return inTransaction(() -> stores.deliveries().latest(10_000));
    }

    long arrived(Outcome outcome) {
        return deliveries().stream().filter(it -> it.outcome() == outcome).count();
    }

    byte[] raw(Delivery delivery) {
        return inTransaction(() -> {
            try (InputStream raw = stores.documents().open(delivery.rawDocumentId())) {
                return raw.readAllBytes();
            }
        });
    }

    List<Aside> aside(MailboxAccess mailbox) {
        return inTransaction(() -> stores.fetchPlaces().aside(mailbox.hosting().place()));
    }

    Place place(MailboxAccess mailbox) {
        return inTransaction(() -> stores.fetchPlaces().find(mailbox.hosting().place()))
                .orElseThrow();
    }

    /** Whether it has been looked into. */
    boolean looked(MailboxAccess mailbox) {
        return inTransaction(() -> stores.fetchPlaces().find(mailbox.hosting().place()))
                .filter(it -> it.lookedAt() != null)
                .isPresent();
    }

    MailboxTrouble trouble(MailboxAccess mailbox) {
        return inTransaction(() -> stores.fetchPlaces().find(mailbox.hosting().place()))
                .map(Place::trouble)
                .orElse(null);
    }

    /** Lets time pass until something is so. */
    void eventually(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            clock.pass(Duration.ofMillis(500));
            LockSupport.parkNanos(GLANCE_NANOS);
            if (Thread.interrupted()) {
                throw new AssertionError("it took too long");
            }
        }
    }

    @Override
    public void close() {
        nodes.forEach(CamelContext::stop);
    }

    /** Refuses what holds a certain word, and does something before it stores. */
    final class FragileDocuments implements DocumentStore {

        volatile String refuses;
        volatile Runnable beforeStoring = () -> {};

        @Override
        public Stored store(InputStream content) throws IOException {
            byte[] bytes = content.readAllBytes();
            if (refuses != null && new String(bytes, StandardCharsets.UTF_8).contains(refuses)) {
                throw new IOException("connection refused");
            }
            beforeStoring.run();
            return stores.documents().store(new ByteArrayInputStream(bytes));
        }

        @Override
        public void copyTo(long documentId, OutputStream out) throws IOException {
            stores.documents().copyTo(documentId, out);
        }

        @Override
        public InputStream open(long documentId) {
            try {
                return stores.documents().open(documentId);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void discard(long documentId) {
            throw new IllegalStateException("nothing that was fetched is thrown away");
        }
    }

    private final class Taking extends TakeFetched {

        Taking() {
            super(
                    new TakeDelivery(stores.deliveries(), documents, new PlainMail(), new RecordedSignals(), clock),
                    stores.fetchPlaces(),
                    clock);
        }

        @Override
        public void take(List<Mail> mails) throws IOException, TakenAlready {
            Stores.Step<Object> step = () -> {
                super.take(mails);
                return null;
            };
            try {
                stores.inTransaction(step);
            } catch (IOException | TakenAlready | RuntimeException broken) {
                throw broken;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private final class Keeping extends KeepPlace {

        Keeping() {
            super(stores.fetchPlaces(), clock);
        }

        @Override
        public Optional<Place> find(String folder) {
            return inTransaction(() -> super.find(folder));
        }

        @Override
        public Place begin(String folder, long validity, long upTo, Collection<Long> also) {
            return inTransaction(() -> super.begin(folder, validity, upTo, also));
        }

        @Override
        public void setAside(TakeFetched.Spot spot, String reason) {
            inTransaction(() -> {
                super.setAside(spot, reason);
                return null;
            });
        }

        @Override
        public List<Aside> aside(String folder) {
            return inTransaction(() -> super.aside(folder));
        }

        @Override
        public void settled(String folder, long upTo, Collection<Long> aside) {
            inTransaction(() -> {
                super.settled(folder, upTo, aside);
                return null;
            });
        }
    }

    private final class Reporting extends ReportFetching {

        Reporting() {
            super(stores.fetchPlaces(), clock);
        }

        @Override
        public void looked(String folder, int waiting) {
            inTransaction(() -> {
                super.looked(folder, waiting);
                return null;
            });
        }

        @Override
        public void left(String folder) {
            inTransaction(() -> {
                super.left(folder);
                return null;
            });
        }

        @Override
        public void troubled(String folder, MailboxTrouble trouble, String detail) {
            inTransaction(() -> {
                super.troubled(folder, trouble, detail);
                return null;
            });
        }
    }

    private final class Holding extends HoldMailbox {

        Holding() {
            super(stores.turns(), clock);
        }

        @Override
        public boolean hold(String mailbox) {
            return inTransaction(() -> super.hold(mailbox));
        }

        @Override
        public void letGo(String mailbox) {
            inTransaction(() -> {
                super.letGo(mailbox);
                return null;
            });
        }
    }

    private final class Finding extends FindHosted {

        Finding() {
            super(stores.hostedMailboxes(), stores.mailboxes(), new PlainSeal());
        }

        @Override
        public List<Version> fetched() {
            return inTransaction(super::fetched);
        }

        @Override
        public Optional<Found> access(long id) {
            return inTransaction(() -> super.access(id));
        }

        @Override
        public void renew(long id, String before, String now) {
            inTransaction(() -> {
                super.renew(id, before, now);
                return null;
            });
        }
    }
}
