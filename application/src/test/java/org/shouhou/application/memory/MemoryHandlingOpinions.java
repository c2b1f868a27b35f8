package org.shouhou.application.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.HandlingOpinions;
import org.shouhou.domain.correspondence.HandlingOpinion;

/** Handling opinions, kept in memory. */
public final class MemoryHandlingOpinions implements HandlingOpinions {

    private final Ids ids = new Ids();
    private final List<HandlingOpinion> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(HandlingOpinion opinion) {
        ids.assign(opinion);
        all.add(opinion);
    }

    @Override
    public List<HandlingOpinion> on(long entryId) {
        return all.stream().filter(opinion -> opinion.entryId() == entryId).toList();
    }
}
