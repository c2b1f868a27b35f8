package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists people outside. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class FindContacts {

    private final CustomerQueries queries;

    protected FindContacts() {
        this(null);
    }

    @Inject
    public FindContacts(CustomerQueries queries) {
        this.queries = queries;
    }

    /** One page. */
    @Transactional
    public ListPage<ContactRow> find(ContactSearch search) {
        return queries.contacts(search);
    }
}
