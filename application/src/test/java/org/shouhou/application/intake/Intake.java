package org.shouhou.application.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.assignment.AssignByRules;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.memory.FixedSenderIdentity;
import org.shouhou.application.memory.MemoryAssignmentRules;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryCaseCoverages;
import org.shouhou.application.memory.MemoryContacts;
import org.shouhou.application.memory.MemoryContracts;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryCoverageQueries;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryDeliveries;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryEmployees;
import org.shouhou.application.memory.MemoryMachines;
import org.shouhou.application.memory.MemoryMailboxes;
import org.shouhou.application.memory.MemoryNotices;
import org.shouhou.application.memory.MemoryOutbox;
import org.shouhou.application.memory.MemoryProductModels;
import org.shouhou.application.memory.MemoryProductTypes;
import org.shouhou.application.memory.MemoryReferrals;
import org.shouhou.application.memory.MemoryRepeatRepairs;
import org.shouhou.application.memory.MemoryRoles;
import org.shouhou.application.memory.MemoryScans;
import org.shouhou.application.memory.MemoryServiceCases;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.PlainNoticeLetters;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.scanning.OfficeScanners;
import org.shouhou.application.scanning.ScanReceived;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.application.telling.TellUndelivered;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.ServiceCase;

/** The way of the mail into the house, on memory; what an adapter would do around the use cases is done here. */
public final class Intake {

    public final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
    public final MemoryDeliveries deliveries = new MemoryDeliveries();
    public final MemoryDocumentStore documents = new MemoryDocumentStore();
    public final MemoryServiceCases cases = new MemoryServiceCases();
    public final MemoryCorrespondences register = new MemoryCorrespondences();
    public final MemoryCustomers customers = new MemoryCustomers();
    public final MemoryContacts contacts = new MemoryContacts(customers);
    public final MemoryOutbox outbox = new MemoryOutbox();
    public final MemoryAuditTrail audit = new MemoryAuditTrail();
    public final RecordedSignals signals = new RecordedSignals();
    public final MemoryMailboxes mailboxes = new MemoryMailboxes();
    public final FixedSenderIdentity sender = new FixedSenderIdentity();

    public final MemoryProductTypes productTypes = new MemoryProductTypes();
    public final MemoryProductModels models = new MemoryProductModels();
    public final MemoryMachines machines = new MemoryMachines();
    public final MemoryScans scans = new MemoryScans();
    public final MemoryContracts contracts = new MemoryContracts();
    public final MemoryReferrals referrals = new MemoryReferrals();
    public final MemoryEmployees employees = new MemoryEmployees();
    public final MemoryCaseCoverages coverages = new MemoryCaseCoverages();
    public final MemoryRepeatRepairs repeats = new MemoryRepeatRepairs();
    public final MemoryCoverageQueries coverageQueries = new MemoryCoverageQueries(
            models, machines, customers, contracts, cases, register, coverages, repeats, referrals, employees);
    public final CoverCase coverCase = new CoverCase(coverageQueries, coverages, ZoneId.of("Asia/Shanghai"));

    public final MemoryRoles roles = new MemoryRoles();
    public final MemoryAssignmentRules rules = new MemoryAssignmentRules();
    public final MemoryNotices notices = new MemoryNotices();

    public final TellStaff tellStaff;
    public final WriteMail writeMail;
    public final TellOfCase tellOfCase;

    public final CaseFiling filing;
    public final Acknowledge acknowledge;

    private final TakeDelivery takeDelivery;
    private final ReadNextDelivery readNextDelivery;
    private final RecordReadingFailure recordReadingFailure;

    public Intake() {
        this(new PlainMail());
    }

    public Intake(MailReader reader) {
        takeDelivery = new TakeDelivery(deliveries, documents, reader, signals, clock);
        writeMail = new WriteMail(new PlainMail(), documents, register, outbox, sender, clock);
        tellOfCase = new TellOfCase(outbox, audit, signals);
        tellStaff = new TellStaff(
                notices, employees, new PlainNoticeLetters(), new PlainMail(), sender, outbox, signals, clock);
        filing = new CaseFiling(
                cases,
                coverCase,
                contacts,
                tellOfCase,
                new AssignByRules(rules, customers, employees, roles, tellOfCase, tellStaff));
        acknowledge = new Acknowledge(writeMail, sender, contacts, mailboxes);
        var fileMail = new FileMail(
                deliveries,
                cases,
                register,
                contacts,
                acknowledge,
                filing,
                new NewsOfMail(register, cases, tellOfCase, new TellUndelivered(cases, tellStaff, employees)),
                OfficeScanners.of("scanner@office.example"),
                ScanReceived.into(scans, documents, audit, signals, clock),
                signals,
                clock,
                ZoneId.of("Asia/Shanghai"));
        readNextDelivery = new ReadNextDelivery(new ReadPending(deliveries, documents, reader, fileMail, clock));
        recordReadingFailure = new RecordReadingFailure(deliveries, register, clock);
    }

    /** Raw bytes come to the door. */
    public Delivery arrives(byte[] raw) {
        return arrives("bounces@customer.example", raw);
    }

    /** @param envelopeFrom who is told where it can't be delivered */
    Delivery arrives(String envelopeFrom, byte[] raw) {
        var arrival = new TakeDelivery.Arrival(
                "smtp 127.0.0.1", envelopeFrom, "service@example.com", () -> new ByteArrayInputStream(raw));
        try {
            return deliveries.byId(takeDelivery.take(arrival)).orElseThrow();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    public Delivery arrives(TestMail mail) {
        return arrives(mail.bytes());
    }

    /** One round of the reading loop; a failure is recorded, as the loop does it. */
    public Optional<Long> readOnce() {
        try {
            return readNextDelivery.readNext();
        } catch (ReadNextDelivery.ReadingFailed failure) {
            recordReadingFailure.record(failure);
            return Optional.of(failure.deliveryId());
        }
    }

    /** Reads until nothing is due any more. */
    public void readAll() {
        while (readOnce().isPresent()) {
            clock.pass(Duration.ofMillis(1));
        }
    }

    /** A mail arrives and is read; what became of it. */
    public Delivery receives(TestMail mail) {
        return receives(mail.bytes());
    }

    public Delivery receives(byte[] raw) {
        Delivery delivery = arrives(raw);
        readAll();
        return delivery;
    }

    /** The entry of the register made of an arrival. */
    public Correspondence entry(Delivery delivery) {
        return register.byId(delivery.correspondenceId()).orElseThrow();
    }

    /** The case an arrival opened or joined. */
    public ServiceCase caseOf(Delivery delivery) {
        return cases.byId(entry(delivery).caseId()).orElseThrow();
    }

    /** What we wrote in a case and what waits to leave, oldest first. */
    public List<Correspondence> writtenIn(ServiceCase serviceCase) {
        return register.ofCase(serviceCase.id()).stream()
                .filter(entry -> entry.direction() == Direction.OUT)
                .filter(entry -> entry.status() == CorrespondenceStatus.QUEUED)
                .toList();
    }

    /** How a stored mail of ours reads at the far end. */
    public MailReader.ParsedMail asRead(Correspondence mail) {
        try {
            return PlainMail.parsed(documents.open(mail.rawDocumentId()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** How many arrivals came to which end. */
    public Map<Outcome, Integer> ledger() {
        Map<Outcome, Integer> ledger = new EnumMap<>(Outcome.class);
        deliveries.latest(Integer.MAX_VALUE).forEach(delivery -> ledger.merge(delivery.outcome(), 1, Integer::sum));
        return ledger;
    }
}
