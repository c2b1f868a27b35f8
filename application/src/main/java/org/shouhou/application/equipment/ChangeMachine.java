package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Machines;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.organisation.Right;

/** Changes what is kept of a delivered machine. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class ChangeMachine {

    private final Machines machines;
    private final MachineRules rules;
    private final Ledger ledger;

    protected ChangeMachine() {
        this(null, null, null);
    }

    @Inject
    public ChangeMachine(Machines machines, MachineRules rules, Ledger ledger) {
        this.machines = machines;
        this.rules = rules;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the clerk looked at */
    public record Command(long machineId, long seenVersion, EquipmentDetails details) {}

    /** @throws RuleBroken {@code equipment.serial.taken}, {@code contract.of-another-customer} */
    @Transactional
    public void change(Command command) {
        Equipment machine = machines.byId(command.machineId()).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        machine.requireSeen(command.seenVersion());
        EquipmentDetails before = machine.details();
        EquipmentDetails after = command.details();
        rules.check(after, machine);
        Changes changes = new Changes()
                .of("machine", rules.name(before), rules.name(after))
                .of("customer", rules.customer(before.customerId()), rules.customer(after.customerId()))
                .of("delivered-on", before.deliveredOn(), after.deliveredOn())
                .of("commissioned-on", before.commissionedOn(), after.commissionedOn())
                .of("contract", rules.contract(before.contractId()), rules.contract(after.contractId()))
                .of("warranty-months", before.warrantyMonths(), after.warrantyMonths())
                .of("warranty-from", before.warrantyFrom(), after.warrantyFrom())
                .of("warranty-date", before.warrantyDate(), after.warrantyDate())
                .of("place", before.place(), after.place())
                .of("configuration", before.configuration(), after.configuration())
                .of("remark", before.remark(), after.remark());
        machine.describe(after);
        ledger.record("equipment.changed", "equipment " + rules.name(after), changes);
    }
}
