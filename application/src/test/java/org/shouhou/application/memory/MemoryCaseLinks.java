package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.CaseLinks;
import org.shouhou.domain.servicecase.CaseLink;

/** Links between cases, kept in memory. */
public final class MemoryCaseLinks implements CaseLinks {

    private final Ids ids = new Ids();
    private final List<CaseLink> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(CaseLink link) {
        ids.assign(link);
        all.add(link);
    }

    @Override
    public Optional<CaseLink> between(long caseId, long otherId) {
        Set<Long> both = Set.of(caseId, otherId);
        return all.stream()
                .filter(link -> Set.of(link.caseId(), link.otherId()).equals(both))
                .findFirst();
    }

    @Override
    public void remove(CaseLink link) {
        all.remove(link);
    }
}
