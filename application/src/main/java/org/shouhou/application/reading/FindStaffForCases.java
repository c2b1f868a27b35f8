package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Tells who can hold a case, and who can be sent to a customer. */
@Permitted(Right.READ_CASES)
@ApplicationScoped
public class FindStaffForCases {

    private final WorkQueries queries;

    protected FindStaffForCases() {
        this(null);
    }

    @Inject
    public FindStaffForCases(WorkQueries queries) {
        this.queries = queries;
    }

    /** By login name. */
    @Transactional
    public List<WorkQueries.StaffMember> find() {
        return queries.staffWith(Right.HANDLE_CASES);
    }

    /** Who may read cases, by login name. */
    @Transactional
    public List<WorkQueries.StaffMember> readers() {
        return queries.staffWith(Right.READ_CASES);
    }

    /** Who works on site, by login name. */
    @Transactional
    public List<WorkQueries.StaffMember> engineers() {
        return queries.staffWith(Right.WORK_ON_SITE);
    }
}
