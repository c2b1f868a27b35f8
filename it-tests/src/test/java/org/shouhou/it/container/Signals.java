package org.shouhou.it.container;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.port.AfterCommit;

/**
 * Hears the signals of one test, as other parts of the node do after the commit, and while the transaction runs. What the
 * threads in the background signal isn't heard: they work for no request.
 */
@RequestScoped
public class Signals {

    private static final Runnable NOTHING = () -> {};

    private final List<Object> heard = new ArrayList<>();
    private Runnable amidst = NOTHING;
    private Runnable afterwards = NOTHING;

    /** Does this once when something is written to the outbox, in the transaction that writes it. */
    public void whenSomethingIsWritten(Runnable deed) {
        amidst = deed;
    }

    /** Does this once when a signal is heard after the commit. */
    public void whenHeard(Runnable deed) {
        afterwards = deed;
    }

    /** What was heard after commits. */
    public List<Object> heard() {
        return List.copyOf(heard);
    }

    void fired(@Observes AfterCommit.ToSend somethingToSend) {
        Runnable deed = amidst;
        amidst = NOTHING;
        deed.run();
    }

    void toSend(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.ToSend somethingToSend) {
        hear(somethingToSend);
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.Arrived something) {
        hear(something);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.CaseChanged serviceCase) {
        hear(serviceCase);
    }

    private void hear(Object signal) {
        heard.add(signal);
        Runnable deed = afterwards;
        afterwards = NOTHING;
        deed.run();
    }
}
