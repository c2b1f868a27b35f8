package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Shows a model with its parts. */
@Permitted({Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class ViewModel {

    private final CatalogueQueries queries;

    protected ViewModel() {
        this(null);
    }

    @Inject
    public ViewModel(CatalogueQueries queries) {
        this.queries = queries;
    }

    /** @throws RuleBroken {@code model.unknown} */
    @Transactional
    public ModelView view(long id) {
        return queries.model(id).orElseThrow(() -> new RuleBroken("model.unknown"));
    }
}
