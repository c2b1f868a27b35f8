package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the roles, their rights, and how many have them. */
@Permitted({Right.ADMINISTER, Right.READ_AUDIT})
@ApplicationScoped
public class ListRoles {

    private final OrganisationQueries queries;

    protected ListRoles() {
        this(null);
    }

    @Inject
    public ListRoles(OrganisationQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public List<RoleRow> list() {
        return queries.roles();
    }
}
