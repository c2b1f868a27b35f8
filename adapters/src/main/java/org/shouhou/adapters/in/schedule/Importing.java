package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shouhou.application.importing.RunImport;

/** Carries on with the tables people bring, one piece after the other. */
@ApplicationScoped
public class Importing {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Resource
    private ManagedThreadFactory threads;

    private final RunImport runImport;
    private final Crew crew = new Crew();

    protected Importing() {
        this(null);
    }

    @Inject
    public Importing(RunImport runImport) {
        this.runImport = runImport;
    }

    void start() {
        crew.hire("importing", new Worker("Taking over tables", PAUSES, this::round), threads);
    }

    private Worker.End round() {
        return runImport.goOn() ? Worker.End.WORKED : Worker.End.IDLE;
    }

    void stop() {
        crew.dismiss();
    }
}
