package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.assignment.AssignmentRule;

/** The rules by which new cases are given to somebody. */
public interface AssignmentRules {

    /** Adds a rule; it has its id afterwards. */
    void add(AssignmentRule rule);

    Optional<AssignmentRule> byId(long id);

    /** All, those switched off too, by position. */
    List<AssignmentRule> all();
}
