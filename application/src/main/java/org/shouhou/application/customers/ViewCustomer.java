package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Shows a customer with everything about it. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ViewCustomer {

    private final CustomerQueries queries;
    private final CurrentActor currentActor;

    protected ViewCustomer() {
        this(null, null);
    }

    @Inject
    public ViewCustomer(CustomerQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** @throws RuleBroken {@code customer.unknown} */
    @Transactional
    public CustomerView view(long id) {
        var actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        Optional<Visibility> casesSeen = actor.may(Right.READ_CASES) || actor.may(Right.ANSWER_REFERRALS)
                ? Optional.of(Visibility.of(actor))
                : Optional.empty();
        return queries.customer(id, casesSeen).orElseThrow(() -> new RuleBroken("customer.unknown"));
    }
}
