package org.shouhou.application.reading;

import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;

/**
 * Which entries of the register somebody may see: those of the cases they may see, and perhaps those of no case.
 *
 * @param caseless whether what was quarantined or belongs to no case may be seen, too
 */
public record RegisterVisibility(boolean caseless, Visibility cases) {

    /** What this actor may see. */
    public static RegisterVisibility of(Actor actor) {
        return new RegisterVisibility(actor.may(Right.WORK_REGISTER), Visibility.of(actor));
    }
}
