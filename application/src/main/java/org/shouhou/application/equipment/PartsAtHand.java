package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Parts;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** What somebody means who says that a part was fitted: which part, in which case, on which day. */
@ApplicationScoped
class PartsAtHand {

    private final Parts parts;
    private final ServiceCases cases;
    private final Customers customers;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final Today today;

    protected PartsAtHand() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PartsAtHand(
            Parts parts,
            ServiceCases cases,
            Customers customers,
            CaseAccess access,
            CurrentActor currentActor,
            Today today) {
        this.parts = parts;
        this.cases = cases;
        this.customers = customers;
        this.access = access;
        this.currentActor = currentActor;
        this.today = today;
    }

    Part part(String number) {
        String text = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        return parts.byNumber(text).orElseThrow(() -> new RuleBroken("part.unknown", text));
    }

    /**
     * The id of the case a part of this machine was fitted in, or null where none is named.
     *
     * @throws RuleBroken {@code case.unknown} also for one the actor may not see, {@code installed-part.other-customer} for
     *     one that is another customer's than the machine
     */
    Long caseId(Equipment machine, String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        ServiceCase found = cases.byNumber(new CaseNumber(number.strip()))
                .filter(this::seen)
                .orElseThrow(() -> new RuleBroken("case.unknown", number.strip()));
        Long owner = standing(machine.details().customerId());
        Long asking = standing(found.customerId());
        RuleBroken.unless(
                owner == null || asking == null || owner.equals(asking),
                "installed-part.other-customer",
                found.number().value());
        return found.id();
    }

    /** The part, without the number of its case where the actor may not see that case. */
    MachineView.FittedPart shown(MachineView.FittedPart part) {
        boolean all = actor().may(Right.READ_CASES) || part.caseNumber() == null;
        boolean seen = all
                || cases.byNumber(new CaseNumber(part.caseNumber()))
                        .filter(this::seen)
                        .isPresent();
        return seen ? part : part.withoutCase();
    }

    private boolean seen(ServiceCase serviceCase) {
        return access.may(actor(), serviceCase);
    }

    private Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }

    /** The customer a merged one goes on as, else itself. */
    private Long standing(Long customerId) {
        return customerId == null
                ? null
                : customers.byId(customerId).map(Customer::mergedIntoId).orElse(customerId);
    }

    void requirePast(LocalDate day) {
        RuleBroken.unless(day == null || !day.isAfter(today.day()), "installed-part.in-future");
    }
}
