package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists parts. */
@Permitted({Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class FindParts {

    private final CatalogueQueries queries;

    protected FindParts() {
        this(null);
    }

    @Inject
    public FindParts(CatalogueQueries queries) {
        this.queries = queries;
    }

    /** One page. */
    @Transactional
    public ListPage<PartRow> find(PartSearch search) {
        return queries.parts(search);
    }
}
