package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shouhou.application.quotation.ExpireQuotations;
import org.shouhou.application.watching.RecordBreaches;
import org.shouhou.application.watching.RemindOfCallBacks;
import org.shouhou.application.watching.WarnOfDeadlines;

/**
 * Looks every half minute whether a promise to a customer is nearly due or has been broken (D4), an offer of ours has run
 * out (S2), or it is time to call somebody back (D10).
 */
@ApplicationScoped
public class ClockWatch {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2));

    @Resource
    private ManagedThreadFactory threads;

    private final RecordBreaches recordBreaches;
    private final WarnOfDeadlines warnOfDeadlines;
    private final ExpireQuotations expireQuotations;
    private final RemindOfCallBacks remindOfCallBacks;
    private final Crew crew = new Crew();

    protected ClockWatch() {
        this(null, null, null, null);
    }

    @Inject
    public ClockWatch(
            RecordBreaches recordBreaches,
            WarnOfDeadlines warnOfDeadlines,
            ExpireQuotations expireQuotations,
            RemindOfCallBacks remindOfCallBacks) {
        this.recordBreaches = recordBreaches;
        this.warnOfDeadlines = warnOfDeadlines;
        this.expireQuotations = expireQuotations;
        this.remindOfCallBacks = remindOfCallBacks;
    }

    void start() {
        Worker worker = new Worker("The watch over the clocks", PAUSES, this::round);
        crew.hire("clock-watch", worker, threads);
    }

    private Worker.End round() {
        int done = expireQuotations.expire()
                + recordBreaches.record()
                + warnOfDeadlines.warn()
                + remindOfCallBacks.remind();
        return done > 0 ? Worker.End.WORKED : Worker.End.IDLE;
    }

    void stop() {
        crew.dismiss();
    }
}
