package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;

/**
 * Stands around the transaction of what a person does: two who change or add the same at the same moment collide only
 * at the commit, behind the use case, and the later one is told so like of any other broken rule.
 */
@Permitted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class CollisionsExplained {

    private static final String UNIQUE_VIOLATION = "23505";

    @AroundInvoke
    public Object explain(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (RuleBroken broken) {
            throw broken;
        } catch (RuntimeException failed) {
            Optional<RuleBroken> collision = collision(failed);
            throw collision.isPresent() ? collision.get() : failed;
        }
    }

    static Optional<RuleBroken> collision(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new RuleBroken("changed-meanwhile"));
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return Optional.of(new RuleBroken("taken-meanwhile"));
            }
        }
        return Optional.empty();
    }
}
