package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CasePolicy;

/** Counts what waits for whoever asks; nothing where it isn't theirs to see. */
@Permitted
@ApplicationScoped
public class CountWork {

    /** How long before its end a clock is nearly up. */
    public static final Duration SOON = CasePolicy.WARNING;

    private final WorkQueries queries;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected CountWork() {
        this(null, null, null);
    }

    @Inject
    public CountWork(WorkQueries queries, CurrentActor currentActor, Clock clock) {
        this.queries = queries;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The counts at this moment. */
    @Transactional
    public WorkCounts count() {
        Instant now = clock.instant();
        return queries.count(
                currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")), now, now.plus(SOON));
    }
}
