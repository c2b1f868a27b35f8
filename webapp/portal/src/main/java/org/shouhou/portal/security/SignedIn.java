package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;

/** The actor of the current request, as the door found them; nobody outside a request. */
@ApplicationScoped
public class SignedIn implements CurrentActor {

    private static final String ACTOR = SignedIn.class.getName();

    @Inject
    private HttpServletRequest request;

    @Override
    public Optional<Actor> get() {
        try {
            return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
        } catch (ContextNotActiveException | IllegalStateException e) {
            // a timer or a route is running: the software itself, not a person
            return Optional.empty();
        }
    }

    static void mark(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
    }
}
