package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.shouhou.application.port.CallBacks;
import org.shouhou.domain.callback.CallBack;
import org.shouhou.domain.callback.CallBackStatus;

/** Promises to call back in memory. */
public final class MemoryCallBacks implements CallBacks {

    private final Ids ids = new Ids();
    private final List<CallBack> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(CallBack callBack) {
        ids.assign(callBack);
        all.add(callBack);
    }

    @Override
    public Optional<CallBack> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public List<CallBack> openOf(long caseId) {
        return open().filter(it -> it.caseId() == caseId).toList();
    }

    @Override
    public List<CallBack> keptBy(long employeeId, int atMost) {
        return open().filter(it -> it.keeperId() == employeeId).limit(atMost).toList();
    }

    @Override
    public List<Long> toRemindOf(Instant dueBy, int atMost) {
        return open().filter(it -> !it.isReminded() && !it.dueAt().isAfter(dueBy))
                .map(CallBack::id)
                .limit(atMost)
                .toList();
    }

    private Stream<CallBack> open() {
        return all.stream()
                .filter(it -> it.status() == CallBackStatus.OPEN)
                .sorted(Comparator.comparing(CallBack::dueAt).thenComparing(CallBack::id));
    }
}
