package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.assignment.KeepAssignmentRules;

/** The list of rules by which new cases are given to somebody. */
@Named
@RequestScoped
public class RulesBacking {

    @Inject
    private KeepAssignmentRules keepAssignmentRules;

    @Inject
    private RuleChoices choices;

    private List<KeepAssignmentRules.Kept> rows;

    public List<KeepAssignmentRules.Kept> getRows() {
        if (rows == null) {
            rows = keepAssignmentRules.list();
        }
        return rows;
    }

    /** Which cases a rule is about, in words. */
    public String about(KeepAssignmentRules.Kept row) {
        return choices.say(row.rule().conditions());
    }
}
