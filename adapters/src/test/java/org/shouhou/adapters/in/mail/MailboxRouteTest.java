package org.shouhou.adapters.in.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.support.SimpleRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.adapters.camel.CamelRuntime;
import org.shouhou.adapters.camel.FailurePolicy;
import org.shouhou.adapters.mailserver.MailServer;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.adapters.testing.Line;
import org.shouhou.application.intake.HoldMailbox;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.application.memory.MemoryDeliveries;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryTurns;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;

@Timeout(120)
class MailboxRouteTest {

    private static final String ADDRESS = "service@company.example";

    @TempDir
    Path tmp;

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryTurns turns = new MemoryTurns();
    private final FragileDocuments documents = new FragileDocuments();
    private final List<CamelContext> nodes = new ArrayList<>();
    private GreenMailUser mailbox;
    private Line line;

    @BeforeEach
    void open() throws IOException {
        server.start();
        mailbox = server.setUser(ADDRESS, ADDRESS, "secret");
        line = new Line(server.getImap().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(CamelContext::stop);
        line.close();
        server.stop();
    }

    private CamelContext node(int port) {
        var takeDelivery = new TakeDelivery(deliveries, documents, new PlainMail(), new RecordedSignals(), clock);
        var route = new MailboxRoute(
                Optional.of(new HostedMailbox(new MailServer("imap", "127.0.0.1", port, ""), ADDRESS, "secret")),
                takeDelivery,
                new HoldMailbox(turns, clock),
                new Spools(tmp),
                clock,
                Duration.ofMillis(20));
        CamelContext node =
                CamelRuntime.running(new SimpleRegistry(), Thread::new, List.of(new FailurePolicy()), List.of(route));
        nodes.add(node);
        return node;
    }

    private MimeMessage comes(TestMail mail) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
        mailbox.deliver(message);
        return message;
    }

    private static TestMail mail(String subject) {
        return TestMail.from("li@customer.example").subject(subject);
    }

    private boolean allRead() {
        return unread() == 0;
    }

    private long unread() {
        return List.of(server.getReceivedMessages()).stream()
                .filter(message -> {
                    try {
                        return !message.isSet(Flags.Flag.SEEN);
                    } catch (MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .count();
    }

    private List<Outcome> outcomes() {
        return deliveries.latest(100).stream().map(Delivery::outcome).toList();
    }

    private static void eventually(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(5_000_000);
            if (Thread.interrupted()) {
                throw new AssertionError("it took too long");
            }
        }
    }

    @Test
    void unread_mail_is_taken_as_it_is_and_then_marked_as_read() throws Exception {
        comes(mail("轴承异响").header("Return-Path", "<bounces@customer.example>").text("请派人。\r\n.\r\n"));
        node(line.port());

        eventually(() -> deliveries.latest(1).size() == 1 && allRead());

        Delivery delivery = deliveries.latest(1).get(0);
        assertThat(delivery.source()).isEqualTo("imap " + ADDRESS);
        assertThat(delivery.envelopeTo()).isEqualTo(ADDRESS);
        assertThat(delivery.envelopeFrom()).isEqualTo("bounces@customer.example");
        var original = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(original);
        assertThat(documents.open(delivery.rawDocumentId()).readAllBytes()).isEqualTo(original.toByteArray());
    }

    @Test
    void mail_that_comes_later_is_taken_too_and_each_once() throws Exception {
        node(line.port());
        for (int i = 0; i < 12; i++) {
            comes(mail("第" + i));
        }

        eventually(() -> deliveries.latest(100).size() == 12 && allRead());

        assertThat(outcomes()).containsOnly(Outcome.PENDING);
    }

    @Test
    void a_mail_that_cannot_be_stored_stays_unread_and_keeps_nobody_back() throws Exception {
        documents.refuses = "毒";
        comes(mail("毒").text("毒"));
        comes(mail("后来").text("后来"));
        node(line.port());
        eventually(() -> documents.refused > 0);
        assertThat(deliveries.latest(100)).isEmpty();

        eventually(() -> {
            clock.pass(Duration.ofSeconds(1));
            return deliveries.latest(100).size() == 1 && unread() == 1;
        });

        documents.refuses = null;
        eventually(() -> {
            clock.pass(Duration.ofSeconds(1));
            return deliveries.latest(100).size() == 2 && allRead();
        });
        assertThat(outcomes()).containsOnly(Outcome.PENDING);
    }

    @Test
    void a_mail_stored_but_not_marked_is_recorded_as_the_duplicate_it_is() throws Exception {
        documents.beforeStoring = () -> {
            documents.beforeStoring = () -> {};
            line.cut();
        };
        comes(mail("轴承异响"));
        node(line.port());

        eventually(() -> outcomes().size() == 2 && allRead());

        assertThat(outcomes()).containsExactly(Outcome.DUPLICATE, Outcome.PENDING);
    }

    @Test
    void a_lost_connection_loses_no_mail() throws Exception {
        node(line.port());
        for (int i = 0; i < 6; i++) {
            comes(mail("第" + i));
            if (i % 2 == 0) {
                line.cut();
            }
        }

        eventually(() -> outcomes().stream().filter(Outcome.PENDING::equals).count() == 6 && allRead());
    }

    @Test
    void a_server_that_is_not_there_yet_is_tried_again() throws Exception {
        int port = line.port();
        line.close();
        node(port);
        comes(mail("轴承异响"));

        line = new Line(server.getImap().getPort(), port);

        eventually(() -> outcomes().size() == 1 && allRead());
    }

    @Test
    void one_node_fetches_at_a_time_and_the_other_goes_on_when_it_stops() throws Exception {
        CamelContext first = node(line.port());
        comes(mail("一"));
        eventually(() -> outcomes().size() == 1 && allRead());
        node(line.port());
        for (int i = 0; i < 5; i++) {
            comes(mail("第" + i));
        }
        eventually(() -> outcomes().size() == 6 && allRead());

        first.stop();
        comes(mail("末"));

        eventually(() -> outcomes().size() == 7 && allRead());
        assertThat(outcomes()).containsOnly(Outcome.PENDING);
    }

    /** Refuses what holds a certain word. */
    private static final class FragileDocuments implements DocumentStore {

        private final MemoryDocumentStore memory = new MemoryDocumentStore();
        private volatile String refuses;
        private volatile int refused;
        private volatile Runnable beforeStoring = () -> {};

        @Override
        public Stored store(InputStream content) throws IOException {
            byte[] bytes = content.readAllBytes();
            if (refuses != null && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(refuses)) {
                refused++;
                throw new IOException("connection refused");
            }
            beforeStoring.run();
            return memory.store(new ByteArrayInputStream(bytes));
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
}
