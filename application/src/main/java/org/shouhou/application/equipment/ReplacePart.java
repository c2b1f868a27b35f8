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
import org.shouhou.domain.equipment.InstalledPart;
import org.shouhou.domain.organisation.Right;

/** Enters that a part of a machine was replaced; the old one stays in the history. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class ReplacePart {

    private final Machines machines;
    private final PartsAtHand parts;
    private final MachineRules rules;
    private final Ledger ledger;

    protected ReplacePart() {
        this(null, null, null, null);
    }

    @Inject
    public ReplacePart(Machines machines, PartsAtHand parts, MachineRules rules, Ledger ledger) {
        this.machines = machines;
        this.parts = parts;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * @param seenVersion the version the clerk looked at
     * @param number of the part taken out, within the machine
     * @param partNumber of the part put in, as in the catalogue
     * @param serial of the part put in, or empty
     * @param caseNumber the case it was replaced in, or empty
     */
    public record Command(
            long machineId,
            long seenVersion,
            int number,
            String partNumber,
            String serial,
            LocalDate replacedOn,
            String caseNumber) {}

    /** @throws RuleBroken {@code part.unknown}, {@code case.unknown}, {@code installed-part.other-customer} and others */
    @Transactional
    public void replace(Command command) {
        Equipment machine = machines.byId(command.machineId()).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        machine.requireSeen(command.seenVersion());
        Part part = parts.part(command.partNumber());
        parts.requirePast(command.replacedOn());
        String before = machine.parts().stream()
                .filter(it -> it.number() == command.number())
                .map(InstalledPart::serial)
                .findFirst()
                .orElse("");
        machine.replace(
                command.number(),
                part.id(),
                command.serial(),
                command.replacedOn(),
                parts.caseId(machine, command.caseNumber()));
        ledger.record(
                "equipment.part-replaced",
                "equipment " + rules.name(machine.details()),
                new Changes()
                        .with("part", part.number())
                        .of("serial", before, command.serial())
                        .with("replaced-on", command.replacedOn()));
    }
}
