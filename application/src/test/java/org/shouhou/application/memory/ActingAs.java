package org.shouhou.application.memory;

import java.util.Optional;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;

/** Whoever a test lets act; nobody at first. */
public final class ActingAs implements CurrentActor {

    private Actor actor;

    public void now(Actor next) {
        actor = next;
    }

    public void nobody() {
        actor = null;
    }

    @Override
    public Optional<Actor> get() {
        return Optional.ofNullable(actor);
    }
}
