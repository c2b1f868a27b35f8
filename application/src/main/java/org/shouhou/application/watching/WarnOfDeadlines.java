package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.security.SystemTask;

/** Warns whoever answers for a time some hours before it is up, in the portal and by mail (D4). */
@SystemTask
@ApplicationScoped
public class WarnOfDeadlines {

    private static final int AT_ONCE = 20;

    private final WarnOfDeadline warnOf;

    protected WarnOfDeadlines() {
        this(null);
    }

    @Inject
    WarnOfDeadlines(WarnOfDeadline warnOf) {
        this.warnOf = warnOf;
    }

    /**
     * Warns of some of what is nearly due.
     *
     * @return how many; 0 when none was
     * @throws RuntimeException the last failure, where nobody could be warned of any
     */
    public int warn() {
        List<Deadlines.Due> due = warnOf.due(AT_ONCE);
        int done = 0;
        RuntimeException problem = null;
        for (Deadlines.Due it : due) {
            try {
                warnOf.warn(it);
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
