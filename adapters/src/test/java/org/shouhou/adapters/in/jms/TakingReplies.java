package org.shouhou.adapters.in.jms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouhou.adapters.out.jpa.PostgresStores;
import org.shouhou.adapters.out.outbox.JdbcOutbox;
import org.shouhou.adapters.out.outbox.JdbcOutboxQueue;
import org.shouhou.adapters.out.outbox.JdbcRejectedMessages;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.delivery.RelayOutbox;
import org.shouhou.application.exchange.RejectMessage;
import org.shouhou.application.exchange.TakeDepartmentReply;
import org.shouhou.application.handling.EndReferral;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.application.quotation.TakePreparedQuotation;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.ServiceCase;

/** The use cases that take replies, on a real database in which the technical centre has been asked one question. */
final class TakingReplies {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    final AtomicInteger tries = new AtomicInteger();
    final AtomicInteger failuresToCome = new AtomicInteger();
    final long referralId;

    private final PostgresStores stores = new PostgresStores();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final RecordedSignals signals = new RecordedSignals();
    private final JdbcOutbox outbox = new JdbcOutbox(stores.dataSource(), clock, signals);
    private final TellOfCase tellOfCase = new TellOfCase(outbox, stores.audit(), signals);

    TakingReplies() {
        referralId = inTransaction(this::ask);
    }

    private long ask() {
        var clerk = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);
        stores.employees().add(clerk);
        ServiceCase serviceCase = ServiceCase.open(
                        stores.cases().nextNumber(2026), Channel.EMAIL, "轴承异响", null, null, NOON, NOON)
                .made();
        serviceCase.refer("TECHNICAL", NOON);
        stores.cases().add(serviceCase);
        var referral = new Referral(
                serviceCase.id(),
                new DepartmentCode("TECHNICAL"),
                "轴承型号？",
                NOON.plus(Duration.ofDays(1)),
                clerk.id(),
                NOON);
        stores.referrals().add(referral);
        return referral.id();
    }

    /** What the container does around the use cases: a transaction each. Some tries fail, if a test says so. */
    ReplyReceiver receiver(boolean amqpVouchedFor) {
        var take =
                new TakeDepartmentReply(
                        stores.inbox(),
                        stores.departments(),
                        stores.referrals(),
                        stores.cases(),
                        new EndReferral(stores.cases(), tellOfCase),
                        new TakePreparedQuotation(
                                stores.quotations(),
                                stores.cases(),
                                stores.contacts(),
                                stores.customers(),
                                new EndReferral(stores.cases(), tellOfCase),
                                tellOfCase,
                                ZoneOffset.UTC),
                        tellOfCase,
                        clock) {
                    @Override
                    public boolean take(DepartmentReply reply) {
                        tries.incrementAndGet();
                        return inTransaction(() -> {
                            boolean hadEffect = super.take(reply);
                            if (failuresToCome.getAndDecrement() > 0) {
                                throw new IllegalStateException("the database is away");
                            }
                            return hadEffect;
                        });
                    }
                };
        var reject = new RejectMessage(new JdbcRejectedMessages(stores.dataSource()), outbox, stores.audit(), clock) {
            @Override
            public boolean reject(Message message, RuleBroken why) {
                return inTransaction(() -> super.reject(message, why));
            }
        };
        return new ReplyReceiver(new CloudEventReplies(), take, reject, amqpVouchedFor);
    }

    Referral referral() {
        return inTransaction(() -> stores.referrals().byId(referralId).orElseThrow());
    }

    ServiceCase serviceCase() {
        return inTransaction(() -> stores.cases()
                .byId(stores.referrals().byId(referralId).orElseThrow().caseId())
                .orElseThrow());
    }

    /** The newest first. */
    List<Rejected> rejected() {
        return new JdbcRejectedMessages(TestDatabase.get().dataSource()).latest(100);
    }

    List<String> reasons() {
        return rejected().stream().map(Rejected::reason).toList();
    }

    /** Sends what waits in the outbox. */
    void relay(MessageSender sender) {
        var queue = new JdbcOutboxQueue(TestDatabase.get().dataSource());
        new RelayOutbox(queue, new MemoryCorrespondences(), null, signals, clock, sender, sender)
                .relayDue(Lane.MESSAGES);
    }

    private <T> T inTransaction(Callable<T> work) {
        try {
            return stores.inTransaction(work::call);
        } catch (RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
