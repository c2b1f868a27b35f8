package org.shouhou.adapters.out.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.OutboxQueue;

/**
 * Signals as CDI events. They are fired within the transaction; the container holds back those observers that asked for
 * {@code TransactionPhase.AFTER_SUCCESS} until it has been committed, and forgets them after a roll-back.
 */
@ApplicationScoped
public class TransactionalSignals implements AfterCommit {

    private final Event<Object> events;

    protected TransactionalSignals() {
        this(null);
    }

    @Inject
    public TransactionalSignals(Event<Object> events) {
        this.events = events;
    }

    @Override
    public void somethingArrived() {
        events.fire(new Arrived());
    }

    @Override
    public void somethingScanned() {
        events.fire(new Scanned());
    }

    @Override
    public void somethingToSend(OutboxQueue.Lane lane) {
        events.fire(new ToSend(lane));
    }

    @Override
    public void somebodyCalls(String phone, String forWhom) {
        events.fire(new Calling(phone, forWhom));
    }

    @Override
    public void caseChanged(long caseId) {
        events.fire(new CaseChanged(caseId));
    }
}
