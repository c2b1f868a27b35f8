package org.shouhou.application.security;

import java.util.Set;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

/** The member of staff on whose behalf something is done. */
public record Actor(long employeeId, String loginName, String name, DepartmentCode department, Set<Right> rights) {

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Refuses what this actor has none of the rights for. */
    public void require(Right... anyOf) {
        for (Right right : anyOf) {
            if (may(right)) {
                return;
            }
        }
        throw new RuleBroken("not-permitted");
    }
}
