package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the models, those out of use too. */
@Permitted({Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE, Right.KEEP_KNOWLEDGE})
@ApplicationScoped
public class ListModels {

    private final CatalogueQueries queries;

    protected ListModels() {
        this(null);
    }

    @Inject
    public ListModels(CatalogueQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public List<ModelRow> list() {
        return queries.models();
    }
}
