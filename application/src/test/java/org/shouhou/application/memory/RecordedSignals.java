package org.shouhou.application.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.OutboxQueue;

/** Remembers what would have been signalled after the commit. */
public final class RecordedSignals implements AfterCommit {

    private final List<String> given = new CopyOnWriteArrayList<>();

    @Override
    public void somethingArrived() {
        given.add("arrived");
    }

    @Override
    public void somethingScanned() {
        given.add("scanned");
    }

    @Override
    public void somethingToSend(OutboxQueue.Lane lane) {
        given.add("to send");
    }

    @Override
    public void somebodyCalls(String phone, String forWhom) {
        given.add("call " + phone + " for " + forWhom);
    }

    @Override
    public void caseChanged(long caseId) {
        given.add("case " + caseId);
    }

    public List<String> given() {
        return List.copyOf(given);
    }
}
