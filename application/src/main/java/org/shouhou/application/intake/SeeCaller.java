package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.CustomerQueries;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.equipment.ListMachines;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.equipment.MachineRow;
import org.shouhou.application.finding.FindEverywhere;
import org.shouhou.application.finding.Hit;
import org.shouhou.application.finding.Kind;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;

/**
 * Shows, while somebody is on the phone or in the room, all that is known of them: customer, machines with their warranty,
 * and the cases they may be calling about (D10).
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class SeeCaller {

    private static final long NO_CASE = -1;
    private static final int MOST_MACHINES = 30;
    private static final int OF_EACH = 5;

    private final Contacts contacts;
    private final CustomerQueries customers;
    private final CoverageQueries coverage;
    private final ListMachines listMachines;
    private final FindEverywhere findEverywhere;
    private final Ledger ledger;

    protected SeeCaller() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SeeCaller(
            Contacts contacts,
            CustomerQueries customers,
            CoverageQueries coverage,
            ListMachines listMachines,
            FindEverywhere findEverywhere,
            Ledger ledger) {
        this.contacts = contacts;
        this.customers = customers;
        this.coverage = coverage;
        this.listMachines = listMachines;
        this.findEverywhere = findEverywhere;
        this.ledger = ledger;
    }

    /** What was recognised; each may be null. */
    public record Clue(Long contactId, Long customerId, Long machineId) {}

    /** A case that isn't over. */
    public record OpenCase(CaseNumber number, CaseStatus status, String subject, Instant occurredAt) {}

    /**
     * What is known.
     *
     * @param contact null where it isn't known who calls
     * @param customer null where it isn't known for whom
     * @param machines the customer's, the one that was named first; some of them where there are many
     * @param open the cases that aren't over, the likeliest first
     */
    public record Caller(ContactRow contact, CustomerView customer, List<MachineRow> machines, List<OpenCase> open) {}

    /** Whom a phone number, a serial number or a name may mean, the likeliest first. */
    public List<Hit> find(String text) {
        return findEverywhere.find(text, EnumSet.of(Kind.CONTACT, Kind.CUSTOMER, Kind.MACHINE), OF_EACH);
    }

    /** @throws RuleBroken {@code contact.unknown}, {@code customer.unknown}, {@code equipment.unknown} */
    @Transactional
    public Caller see(Clue clue) {
        Visibility visibility = Visibility.of(ledger.actor());
        Optional<Contact> contact = Optional.ofNullable(clue.contactId())
                .map(it -> contacts.byId(it).orElseThrow(() -> new RuleBroken("contact.unknown")));
        Optional<MachineData> machine = Optional.ofNullable(clue.machineId())
                .map(it -> coverage.machine(it).orElseThrow(() -> new RuleBroken("equipment.unknown")));
        Long customerId = Optional.ofNullable(clue.customerId())
                .or(() -> contact.map(Contact::customerId))
                .or(() -> machine.map(MachineData::customerId))
                .orElse(null);
        CustomerView customer = customerId == null
                ? null
                : customers
                        .customer(customerId, Optional.of(visibility))
                        .orElseThrow(() -> new RuleBroken("customer.unknown"));
        return new Caller(
                contact.map(it -> row(it, customer)).orElse(null),
                customer,
                machines(machine, customerId),
                open(clue, customer, visibility));
    }

    private List<MachineRow> machines(Optional<MachineData> named, Long customerId) {
        List<MachineRow> machines = new ArrayList<>();
        named.ifPresent(it -> machines.addAll(listMachines.rows(List.of(it))));
        if (customerId != null) {
            listMachines.ofCustomer(customerId).stream()
                    .filter(it -> named.isEmpty() || it.id() != named.get().id())
                    .limit(MOST_MACHINES)
                    .forEach(machines::add);
        }
        return machines;
    }

    private List<OpenCase> open(Clue clue, CustomerView customer, Visibility visibility) {
        Map<CaseNumber, OpenCase> open = new LinkedHashMap<>();
        if (clue.contactId() != null || clue.machineId() != null) {
            for (RelatedCase it : coverage.open(NO_CASE, clue.contactId(), clue.machineId(), visibility)) {
                open.put(it.number(), new OpenCase(it.number(), it.status(), it.subject(), it.occurredAt()));
            }
        }
        if (customer != null) {
            for (CaseRow it : customer.cases()) {
                if (it.status() != CaseStatus.CLOSED && it.status() != CaseStatus.RESOLVED) {
                    CaseNumber number = it.number();
                    open.putIfAbsent(number, new OpenCase(number, it.status(), it.subject(), it.occurredAt()));
                }
            }
        }
        return List.copyOf(open.values());
    }

    private static ContactRow row(Contact contact, CustomerView customer) {
        return new ContactRow(
                contact.id(),
                contact.name(),
                contact.details().position(),
                contact.kind(),
                contact.customerId(),
                customer == null ? null : customer.details().name(),
                contact.emails().stream().map(Object::toString).toList(),
                contact.phones().stream().map(PhoneNumber::written).toList(),
                contact.active());
    }
}
