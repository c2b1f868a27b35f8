package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Machines;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.organisation.Right;

/** Enters a part that is in a machine. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class FitPart {

    private final Machines machines;
    private final PartsAtHand parts;
    private final MachineRules rules;
    private final Ledger ledger;

    protected FitPart() {
        this(null, null, null, null);
    }

    @Inject
    public FitPart(Machines machines, PartsAtHand parts, MachineRules rules, Ledger ledger) {
        this.machines = machines;
        this.parts = parts;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * @param seenVersion the version the clerk looked at
     * @param partNumber as in the catalogue
     * @param serial of the part, or empty
     * @param fittedOn null where unknown
     * @param caseNumber the case it was fitted in, or empty
     */
    public record Command(
            long machineId,
            long seenVersion,
            String partNumber,
            String serial,
            LocalDate fittedOn,
            String caseNumber) {}

    /** @throws RuleBroken {@code part.unknown}, {@code case.unknown}, {@code installed-part.other-customer} and others */
    @Transactional
    public void fit(Command command) {
        Equipment machine = machines.byId(command.machineId()).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        machine.requireSeen(command.seenVersion());
        Part part = parts.part(command.partNumber());
        parts.requirePast(command.fittedOn());
        machine.fit(part.id(), command.serial(), command.fittedOn(), parts.caseId(machine, command.caseNumber()));
        ledger.record(
                "equipment.part-fitted",
                "equipment " + rules.name(machine.details()),
                new Changes()
                        .with("part", part.number())
                        .with("serial", command.serial())
                        .with("fitted-on", command.fittedOn()));
    }
}
