package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists contracts and technical agreements. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class FindContracts {

    private final ContractQueries queries;

    protected FindContracts() {
        this(null);
    }

    @Inject
    public FindContracts(ContractQueries queries) {
        this.queries = queries;
    }

    /** One page. */
    @Transactional
    public ListPage<ContractRow> find(ContractSearch search) {
        return queries.find(search);
    }
}
