package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.security.SystemTask;

/** Reads the figures for the metrics; they name nobody and nothing. */
@SystemTask
@ApplicationScoped
public class ReadFigures {

    private final FigureQueries queries;
    private final Clock clock;

    protected ReadFigures() {
        this(null, null);
    }

    @Inject
    public ReadFigures(FigureQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    public Figures read() {
        return queries.read(clock.instant());
    }
}
