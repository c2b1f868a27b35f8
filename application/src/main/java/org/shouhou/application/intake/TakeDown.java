package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.CaseTags;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.Scans;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.SubmittedForm;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.servicecase.Tag;

/**
 * Writes down a call, a visit or a letter on paper (来电来函登记, D10, P3): it opens a case whose clock runs from when it
 * happened, or joins one. What was answered on the spot is written down with it and meets the clock.
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class TakeDown {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_KEY = 64;
    private static final String OF_LETTER = "letter-";

    private final ServiceCases cases;
    private final Correspondences register;
    private final Contacts contacts;
    private final Customers customers;
    private final Machines machines;
    private final ProductModels models;
    private final Scans scans;
    private final CaseTags tags;
    private final CoverCase coverCase;
    private final CaseFiling filing;
    private final TellOfCase tellOfCase;
    private final CaseAccess access;
    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId companyZone;

    protected TakeDown() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    TakeDown(
            ServiceCases cases,
            Correspondences register,
            Contacts contacts,
            Customers customers,
            Machines machines,
            ProductModels models,
            Scans scans,
            CaseTags tags,
            CoverCase coverCase,
            CaseFiling filing,
            TellOfCase tellOfCase,
            CaseAccess access,
            Ledger ledger,
            Clock clock,
            ZoneId companyZone) {
        this.cases = cases;
        this.register = register;
        this.contacts = contacts;
        this.customers = customers;
        this.machines = machines;
        this.models = models;
        this.scans = scans;
        this.tags = tags;
        this.coverCase = coverCase;
        this.filing = filing;
        this.tellOfCase = tellOfCase;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /**
     * Who called, came or wrote.
     *
     * @param contactId somebody known, or null for a stranger, whose name and kind are needed then
     * @param phone as it was said; empty where nobody asked
     * @param customerId whom they work or speak for, or null while unknown
     */
    public record Caller(Long contactId, String name, CorrespondentKind kind, String phone, Long customerId) {}

    /**
     * What was said.
     *
     * @param entryKey the form; the same form once more is the same entry
     * @param machineId what it is about, or null where the words are to tell
     * @param joins the case it belongs to; empty to open one
     * @param answered what was answered on the spot; empty where nothing was
     * @param paper what stands on it where it is a letter
     * @param tag by which word its case is found among those like it, or empty
     * @param scan the letter it is, where that was scanned; its entry stands in the register already
     */
    public record Command(
            String entryKey,
            Channel channel,
            Caller caller,
            Instant at,
            String subject,
            String text,
            Long machineId,
            Optional<CaseNumber> joins,
            String answered,
            Paper paper,
            String tag,
            Optional<Scan> scan) {}

    /**
     * What stands on a letter.
     *
     * @param letterNumber its writer's own (文号), or empty
     * @param writtenOn or null
     */
    public record Paper(String letterNumber, LocalDate writtenOn) {

        /** Of what is no letter. */
        public static final Paper NONE = new Paper("", null);
    }

    /**
     * A letter that was scanned.
     *
     * @param seenVersion the version of it the user looked at
     */
    public record Scan(long letterId, long seenVersion) {}

    /** The case it is in now. */
    public record TakenDown(CaseNumber number, boolean opened) {}

    /**
     * @throws RuleBroken {@code entry.at.missing}, {@code entry.at.future}, {@code entry.channel.wrong}, {@code case.unknown},
     *     {@code case.closed-too-long}, {@code entry.settled}, {@code contact.unknown}, {@code customer.unknown}, {@code equipment.unknown}, {@code phone.malformed}
     */
    @Transactional
    public TakenDown takeDown(Command command) {
        String key = command.scan().map(it -> OF_LETTER + it.letterId()).orElseGet(() -> ownKey(command.entryKey()));
        SubmittedForm form = SubmittedForm.of(key, ledger.actor().employeeId(), command);
        Optional<Correspondence> before = register.byEntryKey(key);
        if (before.isPresent()) {
            return again(form, before.get());
        }
        RuleBroken.unless(command.at() != null, "entry.at.missing");
        RuleBroken.unless(command.answered().isBlank() || command.channel() != Channel.LETTER, "entry.letter-answered");
        Instant now = clock.instant();
        RuleBroken.unless(!command.at().isAfter(now), "entry.at.future");
        Optional<ServiceCase> joined = command.joins().map(this::going);
        String subject = joined.isPresent() && command.subject().isBlank()
                ? joined.get().subject()
                : RuleBroken.text(command.subject(), LONGEST_SUBJECT, "case.subject");
        String text = RuleBroken.text(command.text(), LONGEST_TEXT, "entry.text");
        CaseNumber number = joined.map(ServiceCase::number)
                .orElseGet(() -> cases.nextNumber(now.atZone(companyZone).getYear()));
        Optional<PhoneNumber> phone = command.caller().phone().isBlank()
                ? Optional.empty()
                : Optional.of(new PhoneNumber(command.caller().phone()));
        Contact contact = caller(command.caller(), phone);
        Correspondence entry = command.scan()
                .map(scan -> transcribed(command, scan, content(contact, "", subject, text), phone, form, contact))
                .orElseGet(() -> written(command, content(contact, "", subject, text), phone, form, contact, now));
        if (command.channel() == Channel.LETTER) {
            entry.bears(command.paper().letterNumber(), command.paper().writtenOn());
        }
        var by = new CaseFiling.By(ledger.actor().loginName(), now);
        ServiceCase serviceCase;
        if (joined.isPresent()) {
            serviceCase = joined.get();
            filing.join(serviceCase, entry, by);
        } else {
            CoverCase.Recognised recognised = command.machineId() == null
                    ? coverCase.recognise(entry, contact)
                    : coverCase.told(command.machineId(), typeOf(command.machineId()), contact);
            serviceCase = filing.open(number, subject, entry, contact, "", by, recognised);
        }
        if (!command.answered().isBlank()) {
            answered(command, serviceCase, contact, now);
        }
        if (!command.tag().isBlank()) {
            tag(serviceCase, Tag.of(command.tag()), by);
        }
        return new TakenDown(number, joined.isEmpty());
    }

    /** The name of a letter's form is the letter's, and no other form's. */
    private static String ownKey(String given) {
        String key = RuleBroken.text(given, LONGEST_KEY, "entry.key");
        RuleBroken.unless(!key.startsWith(OF_LETTER), "entry.key.missing");
        return key;
    }

    /** The same form once more is the same entry; what somebody else says, or was changed in it since, is not. */
    private TakenDown again(SubmittedForm form, Correspondence before) {
        CaseNumber number = cases.byId(before.caseId()).orElseThrow().number();
        RuleBroken.unless(before.isOf(form), "entry.settled", number.value());
        return new TakenDown(number, false);
    }

    private void tag(ServiceCase serviceCase, Tag tag, CaseFiling.By by) {
        if (tags.add(serviceCase.id(), tag)) {
            tellOfCase.noted(serviceCase, "case.tagged", by.at(), by.actor(), tag.value());
        }
    }

    private Correspondence written(
            Command command,
            Correspondence.Content content,
            Optional<PhoneNumber> phone,
            SubmittedForm form,
            Contact contact,
            Instant now) {
        Correspondence entry = Correspondence.takenDown(
                command.channel(),
                content,
                phone.orElse(null),
                form,
                contact.id(),
                ledger.actor().employeeId(),
                command.at(),
                now);
        register.add(entry);
        return entry;
    }

    /** The entry of a letter that was scanned is there already: it says now what a person read on it. */
    private Correspondence transcribed(
            Command command,
            Scan scan,
            Correspondence.Content content,
            Optional<PhoneNumber> phone,
            SubmittedForm form,
            Contact contact) {
        RuleBroken.unless(command.channel() == Channel.LETTER, "entry.channel.wrong");
        ScannedLetter letter = scans.letterInTurn(scan.letterId()).orElseThrow(() -> new RuleBroken("letter.unknown"));
        RuleBroken.unless(letter.version() == scan.seenVersion(), "changed-meanwhile");
        Correspondence entry = register.byId(letter.entryId()).orElseThrow();
        entry.transcribed(
                content, phone.orElse(null), form, contact.id(), ledger.actor().employeeId(), command.at());
        letter.filed();
        return entry;
    }

    private void answered(Command command, ServiceCase serviceCase, Contact contact, Instant now) {
        String said = RuleBroken.text(command.answered(), LONGEST_TEXT, "reply.said");
        register.add(Correspondence.told(
                command.channel(),
                content(null, contact.name(), serviceCase.subject(), said),
                serviceCase.id(),
                contact.id(),
                ledger.actor().employeeId(),
                command.at(),
                now));
        var event = serviceCase.answer(Disposition.DIRECT_ANSWER, command.at(), now);
        tellOfCase.happened(serviceCase, event, ledger.actor().loginName(), contact.name());
    }

    private ServiceCase going(CaseNumber number) {
        ServiceCase serviceCase = cases.byNumber(number)
                .flatMap(named -> cases.goingOn(named.id()))
                .orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(ledger.actor(), serviceCase);
        return serviceCase;
    }

    /** Somebody known is called by another number, or turns out to work for somebody; a stranger is known from now on. */
    private Contact caller(Caller caller, Optional<PhoneNumber> phone) {
        RuleBroken.unless(
                caller.customerId() == null
                        || customers.byId(caller.customerId()).isPresent(),
                "customer.unknown");
        if (caller.contactId() != null) {
            Contact known = contacts.byId(caller.contactId()).orElseThrow(() -> new RuleBroken("contact.unknown"));
            phone.ifPresent(known::alsoCallsFrom);
            if (caller.customerId() != null) {
                known.belongsTo(caller.customerId());
            }
            return known;
        }
        Contact stranger = new Contact(new ContactDetails(
                caller.customerId(),
                RuleBroken.text(caller.name(), LONGEST_NAME, "contact.name"),
                "",
                caller.kind(),
                List.of(),
                phone.stream().toList(),
                ""));
        contacts.add(stranger);
        ledger.record("contact.added", "contact " + stranger.name(), new Changes().with("phone", stranger.phones()));
        return stranger;
    }

    private long typeOf(long machineId) {
        Equipment machine = machines.byId(machineId).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        ProductModel model =
                models.byId(machine.details().modelId()).orElseThrow(() -> new RuleBroken("model.unknown"));
        return model.details().typeId();
    }

    /** @param from who says it, or null where we do */
    private static Correspondence.Content content(Contact from, String to, String subject, String text) {
        return new Correspondence.Content(
                from == null || from.email() == null ? "" : from.email().value(),
                from == null ? "" : from.name(),
                to,
                "",
                subject,
                text,
                null,
                null,
                null,
                List.of());
    }
}
