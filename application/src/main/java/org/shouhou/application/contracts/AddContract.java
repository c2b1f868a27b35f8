package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.organisation.Right;

/** Adds a contract or technical agreement. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class AddContract {

    private final Contracts contracts;
    private final ContractRules rules;
    private final Ledger ledger;

    protected AddContract() {
        this(null, null, null);
    }

    @Inject
    public AddContract(Contracts contracts, ContractRules rules, Ledger ledger) {
        this.contracts = contracts;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * @return its id
     * @throws org.shouhou.domain.RuleBroken {@code contract.number.taken}, {@code contract.of-another-customer} and others
     */
    @Transactional
    public long add(ContractDetails details) {
        rules.check(details, null);
        Contract contract = new Contract(details);
        contracts.add(contract);
        Changes changes = new Changes()
                .with("kind", details.kind())
                .with("customer", rules.customer(details.customerId()))
                .with("signed-on", details.signedOn());
        ledger.record(
                "contract.added",
                "contract " + contract.number(),
                rules.promises(changes, Promises.none(), details.promises()));
        return contract.id();
    }
}
