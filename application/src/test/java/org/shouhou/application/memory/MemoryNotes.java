package org.shouhou.application.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Notes;
import org.shouhou.domain.note.InternalNote;

/** Internal notes, kept in memory. */
public final class MemoryNotes implements Notes {

    private final Ids ids = new Ids();
    private final List<InternalNote> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(InternalNote note) {
        ids.assign(note);
        all.add(note);
    }

    @Override
    public List<InternalNote> ofCase(long caseId) {
        return all.stream().filter(note -> note.caseId() == caseId).toList();
    }
}
