package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Lists the quotations of the cases the actor may see. */
@Permitted({Right.READ_CASES, Right.MAKE_QUOTATIONS})
@ApplicationScoped
public class FindQuotations {

    private final QuotationQueries queries;
    private final CurrentActor currentActor;

    protected FindQuotations() {
        this(null, null);
    }

    @Inject
    public FindQuotations(QuotationQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** One page. */
    @Transactional
    public RegisterPage<QuotationRow> find(QuotationSearch search) {
        return queries.find(
                search, Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"))));
    }
}
