package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the departments with what an administrator wants to know of them. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class OverseeDepartments {

    private final OrganisationQueries queries;

    protected OverseeDepartments() {
        this(null);
    }

    @Inject
    public OverseeDepartments(OrganisationQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public List<DepartmentRow> list() {
        return queries.departments();
    }
}
