package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * A person says which machine a case is about, or that it is about none that is known. What was ruled for another machine
 * stays as it is; where none was known and so nothing could be ruled, it is ruled now (S1).
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class ChooseMachine {

    private final CoverageInHand inHand;
    private final Machines machines;
    private final ProductModels models;

    protected ChooseMachine() {
        this(null, null, null);
    }

    @Inject
    ChooseMachine(CoverageInHand inHand, Machines machines, ProductModels models) {
        this.inHand = inHand;
        this.machines = machines;
        this.models = models;
    }

    /** @param seenVersion the version of what is ruled the user looked at; one that changed since is refused */
    public record Command(CaseNumber number, long seenVersion, long machineId) {}

    /**
     * A case whose customer is unknown is the machine's owner's from now on.
     *
     * @throws RuleBroken {@code equipment.unknown}, {@code coverage.machine.same}
     */
    @Transactional
    public void choose(Command command) {
        var held = inHand.take(command.number(), command.seenVersion());
        Equipment machine = machines.byId(command.machineId()).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        ProductModel model =
                models.byId(machine.details().modelId()).orElseThrow(() -> new RuleBroken("model.unknown"));
        String before = inHand.name(inHand.machine(held.coverage()));
        held.coverage().machineIs(machine.id(), model.details().typeId());
        if (machine.details().customerId() != null) {
            held.serviceCase().isOf(machine.details().customerId());
        }
        String after = model.code() + " " + machine.serial();
        inHand.noted(held, "case.machine-chosen", new Changes().of("machine", before, after));
        if (held.coverage().awaitsRuling()) {
            inHand.ruleAgain(held);
        }
    }

    /** @throws RuleBroken {@code coverage.machine.none} */
    @Transactional
    public void remove(CaseNumber number, long seenVersion) {
        var held = inHand.take(number, seenVersion);
        String before = inHand.name(inHand.machine(held.coverage()));
        held.coverage().withoutMachine();
        inHand.noted(held, "case.machine-removed", new Changes().of("machine", before, ""));
    }
}
