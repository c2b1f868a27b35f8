package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.shouhou.application.handling.AssignSeveral;
import org.shouhou.application.handling.AssignSeveral.Chosen;
import org.shouhou.application.handling.AssignSeveral.Result;
import org.shouhou.application.reading.FindStaffForCases;
import org.shouhou.application.reading.WorkQueries.StaffMember;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Words;

/** What is done with several cases of the list at once, and what came of each. */
@Named
@RequestScoped
public class BulkBacking {

    private static final Pattern CHOSEN = Pattern.compile("(SH\\d{4}-\\d{6,9})@(\\d{1,18})");

    @Inject
    private AssignSeveral assignSeveral;

    @Inject
    private FindStaffForCases findStaffForCases;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private Long assignee;
    private List<StaffMember> staff;
    private List<Result> results = List.of();

    public void take() {
        results = assignSeveral.assign(chosen(), me.actor().employeeId());
    }

    public void handOver() {
        RuleBroken.unless(assignee != null, "case.assignee.unable");
        results = assignSeveral.assign(chosen(), assignee);
    }

    private static List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        String[] values = Faces.getRequestParameterValues("chosen");
        for (String value : values == null ? new String[0] : values) {
            Matcher matcher = CHOSEN.matcher(value);
            if (matcher.matches()) {
                chosen.add(new Chosen(new CaseNumber(matcher.group(1)), Long.parseLong(matcher.group(2))));
            }
        }
        return chosen;
    }

    public List<Result> getResults() {
        return results;
    }

    public long getDone() {
        return results.stream().filter(Result::done).count();
    }

    /** Why it wasn't done. */
    public String reason(Result result) {
        return result.done() ? "" : words.explain(result.refusal());
    }

    public List<StaffMember> getStaff() {
        if (staff == null) {
            staff = findStaffForCases.find();
        }
        return staff;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
