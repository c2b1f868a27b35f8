package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shouhou.application.security.SystemTask;

/** Reminds whoever promised to call somebody back, shortly before it is time (D10). */
@SystemTask
@ApplicationScoped
public class RemindOfCallBacks {

    private static final int AT_ONCE = 20;

    private final RemindOfCallBack remindOf;

    protected RemindOfCallBacks() {
        this(null);
    }

    @Inject
    RemindOfCallBacks(RemindOfCallBack remindOf) {
        this.remindOf = remindOf;
    }

    /**
     * Reminds of some of what is due.
     *
     * @return how many; 0 when none was
     * @throws RuntimeException the last failure, where nobody could be reminded of any
     */
    public int remind() {
        List<Long> due = remindOf.due(AT_ONCE);
        int done = 0;
        RuntimeException problem = null;
        for (long id : due) {
            try {
                remindOf.remind(id);
                done++;
            } catch (RuntimeException broken) {
                problem = broken;
            }
        }
        if (done == 0 && problem != null) {
            throw problem;
        }
        return done;
    }
}
