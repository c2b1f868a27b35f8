package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Machines;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.organisation.Right;

/** Adds a delivered machine. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class AddMachine {

    private final Machines machines;
    private final MachineRules rules;
    private final Ledger ledger;

    protected AddMachine() {
        this(null, null, null);
    }

    @Inject
    public AddMachine(Machines machines, MachineRules rules, Ledger ledger) {
        this.machines = machines;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * @return its id
     * @throws org.shouhou.domain.RuleBroken {@code equipment.serial.taken}, {@code contract.of-another-customer}
     */
    @Transactional
    public long add(EquipmentDetails details) {
        rules.check(details, null);
        Equipment machine = new Equipment(details);
        machines.add(machine);
        ledger.record(
                "equipment.added",
                "equipment " + rules.name(details),
                new Changes()
                        .with("customer", rules.customer(details.customerId()))
                        .with("delivered-on", details.deliveredOn())
                        .with("contract", rules.contract(details.contractId())));
        return machine.id();
    }
}
