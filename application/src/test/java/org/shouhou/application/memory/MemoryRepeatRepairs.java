package org.shouhou.application.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.RepeatRepairs;
import org.shouhou.domain.ruling.RepeatRepair;

/** The repeated repairs, kept in memory. */
public final class MemoryRepeatRepairs implements RepeatRepairs {

    private final Ids ids = new Ids();
    private final List<RepeatRepair> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(RepeatRepair it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public List<RepeatRepair> in(long caseId) {
        return all.stream().filter(it -> it.caseId() == caseId).toList();
    }

    List<RepeatRepair> all() {
        return List.copyOf(all);
    }
}
