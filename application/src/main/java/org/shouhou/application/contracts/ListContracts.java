package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the contracts and agreements of a customer. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ListContracts {

    private final ContractQueries queries;

    protected ListContracts() {
        this(null);
    }

    @Inject
    public ListContracts(ContractQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public List<ContractRow> ofCustomer(long customerId) {
        return queries.ofCustomer(customerId);
    }
}
