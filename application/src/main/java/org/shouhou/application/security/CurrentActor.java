package org.shouhou.application.security;

import java.util.Optional;

/** Who is calling; filled at the edge from the signed-in user. */
public interface CurrentActor {

    Optional<Actor> get();
}
