package org.shouhou.application.reading;

import java.util.Optional;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

/**
 * Which cases somebody may see: all of them, or those that were referred to one department. It goes into every query, so
 * that what may not be seen is found nowhere.
 *
 * @param onlyReferredTo the department, or empty for every case
 */
public record Visibility(Optional<DepartmentCode> onlyReferredTo) {

    /** What this actor may see. */
    public static Visibility of(Actor actor) {
        return actor.may(Right.READ_CASES)
                ? new Visibility(Optional.empty())
                : new Visibility(Optional.of(actor.department()));
    }
}
