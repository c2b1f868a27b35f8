package org.shouhou.application.reading;

import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;

/**
 * Which entries of the register somebody may see: the whole of it, with what was quarantined or belongs to no case, or
 * the entries of the cases they may see.
 */
public record RegisterVisibility(boolean whole, Visibility cases) {

    /** What this actor may see. */
    public static RegisterVisibility of(Actor actor) {
        return new RegisterVisibility(actor.may(Right.WORK_REGISTER), Visibility.of(actor));
    }
}
