package org.shouhou.application.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.AuditTrail;

/** The audit trail, kept in memory. */
public final class MemoryAuditTrail implements AuditTrail {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<String> actions() {
        return entries.stream().map(Entry::action).toList();
    }
}
