package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists members of staff; who looks for one of thousands narrows the search. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class FindEmployees {

    private final OrganisationQueries queries;

    protected FindEmployees() {
        this(null);
    }

    @Inject
    public FindEmployees(OrganisationQueries queries) {
        this.queries = queries;
    }

    /** The most rows of one list. */
    public static final int AT_MOST = 200;

    /** What was found; whether there are more than are listed. */
    public record Found(List<EmployeeRow> rows, boolean more) {}

    @Transactional
    public Found find(EmployeeSearch search) {
        List<EmployeeRow> rows = queries.employees(search, AT_MOST + 1);
        boolean more = rows.size() > AT_MOST;
        return new Found(more ? rows.subList(0, AT_MOST) : rows, more);
    }
}
