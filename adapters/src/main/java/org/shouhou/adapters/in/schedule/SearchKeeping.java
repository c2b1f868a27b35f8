package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shouhou.application.reading.KeepSearchable;

/** Makes what was written findable, every second what has come together; nobody waits for it. */
@ApplicationScoped
public class SearchKeeping {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Resource
    private ManagedThreadFactory threads;

    private final KeepSearchable keepSearchable;
    private final Crew crew = new Crew();

    protected SearchKeeping() {
        this(null);
    }

    @Inject
    public SearchKeeping(KeepSearchable keepSearchable) {
        this.keepSearchable = keepSearchable;
    }

    void start() {
        crew.hire("search", new Worker("Making texts findable", PAUSES, this::round), threads);
    }

    private Worker.End round() {
        return keepSearchable.keep() > 0 ? Worker.End.WORKED : Worker.End.IDLE;
    }

    void stop() {
        crew.dismiss();
    }
}
