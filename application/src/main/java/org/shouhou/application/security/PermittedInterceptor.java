package org.shouhou.application.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.shouhou.domain.RuleBroken;

/** Checks the actor's rights before a use case runs, and before its transaction begins. */
@Permitted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermittedInterceptor {

    private final CurrentActor currentActor;

    @Inject
    public PermittedInterceptor(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @AroundInvoke
    public Object check(InvocationContext context) throws Exception {
        Permitted permitted = context.getMethod().getAnnotation(Permitted.class);
        if (permitted == null) {
            permitted = context.getMethod().getDeclaringClass().getAnnotation(Permitted.class);
        }
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        if (permitted.value().length > 0) {
            actor.require(permitted.value());
        }
        return context.proceed();
    }
}
