package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.CaseMerges;
import org.shouhou.domain.servicecase.CaseMerge;

/** Merges of cases, kept in memory. */
public final class MemoryCaseMerges implements CaseMerges {

    private final Ids ids = new Ids();
    private final List<CaseMerge> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(CaseMerge merge) {
        ids.assign(merge);
        all.add(merge);
    }

    @Override
    public Optional<CaseMerge> ofCase(long caseId) {
        return all.stream()
                .filter(merge -> merge.caseId() == caseId && merge.undoneAt() == null)
                .findFirst();
    }

    @Override
    public List<CaseMerge> into(long survivorId) {
        return all.stream()
                .filter(merge -> merge.survivorId() == survivorId && merge.undoneAt() == null)
                .toList();
    }
}
