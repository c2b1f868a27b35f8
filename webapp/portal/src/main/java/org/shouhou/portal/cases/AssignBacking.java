package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.reading.FindStaffForCases;
import org.shouhou.application.reading.WorkQueries.StaffMember;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;

/** Gives the case to somebody, or takes it. */
@Named
@RequestScoped
public class AssignBacking {

    @Inject
    private AssignCase assignCase;

    @Inject
    private FindStaffForCases findStaffForCases;

    @Inject
    private CaseBacking page;

    @Inject
    private Me me;

    @Inject
    private Told told;

    private Long assignee;
    private List<StaffMember> staff;
    private List<StaffMember> readers;

    public List<StaffMember> getStaff() {
        if (staff == null) {
            staff = findStaffForCases.find();
        }
        return staff;
    }

    /** Who may read a case, and so be named in a note. */
    public List<StaffMember> getReaders() {
        if (readers == null) {
            readers = findStaffForCases.readers();
        }
        return readers;
    }

    public void assign() {
        RuleBroken.unless(assignee != null, "case.assignee.unable");
        give(assignee);
        told.at(page.getAddress(), "cases_case.assigned");
    }

    public void take() {
        give(me.actor().employeeId());
        told.at(page.getAddress(), "cases_case.taken");
    }

    private void give(long employeeId) {
        assignCase.assign(new AssignCase.Command(page.number(), page.seenVersion(), employeeId));
    }

    public Long getAssignee() {
        return assignee == null ? page.getView().assigneeId() : assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
