package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.organisation.Right;

/** Changes what is kept of a contract or technical agreement. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class ChangeContract {

    private final Contracts contracts;
    private final ContractRules rules;
    private final Ledger ledger;

    protected ChangeContract() {
        this(null, null, null);
    }

    @Inject
    public ChangeContract(Contracts contracts, ContractRules rules, Ledger ledger) {
        this.contracts = contracts;
        this.rules = rules;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the clerk looked at */
    public record Command(long contractId, long seenVersion, ContractDetails details) {}

    /** @throws RuleBroken {@code contract.number.taken}, {@code contract.of-another-customer} and others */
    @Transactional
    public void change(Command command) {
        Contract contract = contracts.byId(command.contractId()).orElseThrow(() -> new RuleBroken("contract.unknown"));
        contract.requireSeen(command.seenVersion());
        ContractDetails before = contract.details();
        ContractDetails after = command.details();
        rules.check(after, contract);
        Changes changes = new Changes()
                .of("number", before.number(), after.number())
                .of("kind", before.kind(), after.kind())
                .of("customer", rules.customer(before.customerId()), rules.customer(after.customerId()))
                .of("belongs-to", rules.number(before.belongsToId()), rules.number(after.belongsToId()))
                .of("signed-on", before.signedOn(), after.signedOn())
                .of("text", before.text(), after.text());
        rules.promises(changes, before.promises(), after.promises());
        contract.describe(after);
        ledger.record("contract.changed", "contract " + after.number(), changes);
    }
}
