package org.shouhou.application.memory;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhou.application.port.CaseTags;
import org.shouhou.domain.servicecase.Tag;

/** Tags of cases, kept in memory. */
public final class MemoryCaseTags implements CaseTags {

    private final Map<Long, Set<Tag>> tags = new ConcurrentHashMap<>();

    @Override
    public boolean add(long caseId, Tag tag) {
        return of(caseId).add(tag);
    }

    @Override
    public boolean remove(long caseId, Tag tag) {
        return of(caseId).remove(tag);
    }

    @Override
    public int count(long caseId) {
        return of(caseId).size();
    }

    private Set<Tag> of(long caseId) {
        return tags.computeIfAbsent(caseId, id -> ConcurrentHashMap.newKeySet());
    }
}
