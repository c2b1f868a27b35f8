package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.organisation.Right;

/** Shows a contract with what it promises. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ViewContract {

    private final Contracts contracts;
    private final Customers customers;
    private final ContractQueries queries;

    protected ViewContract() {
        this(null, null, null);
    }

    @Inject
    public ViewContract(Contracts contracts, Customers customers, ContractQueries queries) {
        this.contracts = contracts;
        this.customers = customers;
        this.queries = queries;
    }

    /** @throws RuleBroken {@code contract.unknown} */
    @Transactional
    public ContractView view(long id) {
        Contract contract = contracts.byId(id).orElseThrow(() -> new RuleBroken("contract.unknown"));
        ContractDetails details = contract.details();
        return new ContractView(
                id,
                contract.version(),
                details,
                customers.byId(details.customerId()).map(Customer::name).orElse(""),
                details.belongsToId() == null
                        ? null
                        : contracts
                                .byId(details.belongsToId())
                                .map(Contract::number)
                                .orElse(null),
                queries.agreementsOf(id),
                contract.documents());
    }
}
