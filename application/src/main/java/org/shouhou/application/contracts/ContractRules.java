package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Customers;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.customer.Customer;

/** What holds between contracts, and how the audit trail tells what they promise. */
@ApplicationScoped
class ContractRules {

    private final Contracts contracts;
    private final Customers customers;

    protected ContractRules() {
        this(null, null);
    }

    @Inject
    ContractRules(Contracts contracts, Customers customers) {
        this.contracts = contracts;
        this.customers = customers;
    }

    /** @param self the contract they are to belong to, or null where it is new */
    void check(ContractDetails details, Contract self) {
        RuleBroken.unless(
                contracts
                        .byNumber(details.number())
                        .map(it -> self != null && it.id().equals(self.id()))
                        .orElse(true),
                "contract.number.taken",
                details.number());
        RuleBroken.unless(customers.byId(details.customerId()).isPresent(), "customer.unknown");
        if (details.belongsToId() != null) {
            Contract main = contracts.byId(details.belongsToId()).orElseThrow(() -> new RuleBroken("contract.unknown"));
            RuleBroken.unless(
                    main.details().kind() == ContractKind.CONTRACT, "contract.belongs-to-agreement", main.number());
            RuleBroken.unless(
                    main.details().customerId().equals(details.customerId()),
                    "contract.of-another-customer",
                    main.number());
        }
    }

    String customer(Long id) {
        return customers.byId(id).map(Customer::name).orElse(null);
    }

    String number(Long id) {
        return id == null ? null : contracts.byId(id).map(Contract::number).orElse(null);
    }

    /** Adds what is promised otherwise than before. */
    Changes promises(Changes changes, Promises before, Promises after) {
        return changes.of("warranty-months", before.warrantyMonths(), after.warrantyMonths())
                .of("warranty-from", before.warrantyFrom(), after.warrantyFrom())
                .of("reply-hours", before.replyHours(), after.replyHours())
                .of("arrival-hours", before.arrivalHours(), after.arrivalHours())
                .of("installation", before.installation(), after.installation())
                .of("training-days", before.trainingDays(), after.trainingDays())
                .of("visits-per-year", before.visitsPerYear(), after.visitsPerYear());
    }
}
