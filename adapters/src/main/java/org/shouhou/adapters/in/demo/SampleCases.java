package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Tells all sample stories at once, each step at its time, so that numbers, register and audit trail run in the order
 * things happened. The clocks are looked at in between, as the software does it.
 */
@ApplicationScoped
class SampleCases {

    /** How long after it ran out the software notices a clock. */
    private static final Duration NOTICED = Duration.ofMinutes(1);

    private final Incoming incoming;
    private final OfficeWork officeWork;
    private final DepartmentWork departmentWork;
    private final RulingWork rulingWork;
    private final QuotationWork quotationWork;

    protected SampleCases() {
        this(null, null, null, null, null);
    }

    @Inject
    SampleCases(
            Incoming incoming,
            OfficeWork officeWork,
            DepartmentWork departmentWork,
            RulingWork rulingWork,
            QuotationWork quotationWork) {
        this.incoming = incoming;
        this.officeWork = officeWork;
        this.departmentWork = departmentWork;
        this.rulingWork = rulingWork;
        this.quotationWork = quotationWork;
    }

    private record Turn(Instant at, long order, Runnable what) {}

    /**
     * Tells them.
     *
     * @param now in the company's zone
     * @return the cases they opened
     */
    List<ServiceCase> tell(Cast cast, ZonedDateTime now) {
        Telling telling = new Telling(now);
        List<Told> stories = new ArrayList<>();
        for (Resources.Story story : Resources.stories()) {
            Told told = new Told(cast);
            stories.add(told);
            story.steps().forEach(step -> telling.plan(told, step));
        }
        Resources.strays().forEach(step -> telling.plan(new Told(cast), step));
        telling.run();
        stories.forEach(departmentWork::askWhatIsStillOpen);
        return stories.stream().map(Told::serviceCase).toList();
    }

    /** One time through all stories. */
    private final class Telling {

        private final ZonedDateTime now;
        private final Map<String, Act> acts = new HashMap<>();
        private final PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::order));
        private long planned;

        Telling(ZonedDateTime now) {
            this.now = now;
            acts.putAll(incoming.acts());
            acts.putAll(officeWork.acts());
            acts.putAll(departmentWork.acts());
            acts.putAll(rulingWork.acts());
            acts.putAll(quotationWork.acts());
        }

        void plan(Told told, Step step) {
            // nobody works to the minute
            Instant at = Moment.of(step.doneAt(), now).plusSeconds(Math.floorMod(step.hashCode(), 50));
            if (at.isAfter(now.toInstant())) {
                throw new IllegalStateException("This has not happened yet: " + step.written());
            }
            turns.add(new Turn(at, planned++, () -> play(new Act.Scene(told, step, at, now))));
        }

        void run() {
            for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
                turn.what().run();
            }
        }

        private void play(Act.Scene scene) {
            Act act = acts.get(scene.step().act());
            if (act == null) {
                throw new IllegalStateException(
                        "Nobody knows how to do this: " + scene.step().written());
            }
            boolean openedBefore = scene.told().isOpened();
            try {
                act.play(scene);
            } catch (RuntimeException broken) {
                throw new IllegalStateException(
                        broken.getMessage() + " in " + scene.step().written(), broken);
            }
            if (!openedBefore && scene.told().isOpened()) {
                watchClockOf(scene.told());
            }
        }

        private void watchClockOf(Told told) {
            Instant noticed = told.serviceCase().firstReply().dueAt().plus(NOTICED);
            if (!noticed.isAfter(now.toInstant())) {
                turns.add(new Turn(noticed, planned++, () -> officeWork.lookAtClock(told, noticed)));
            }
        }
    }
}
