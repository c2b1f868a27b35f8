package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.domain.ruling.CaseCoverage;

/** What is ruled on cases, kept in memory. */
public final class MemoryCaseCoverages implements CaseCoverages {

    private final List<CaseCoverage> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(CaseCoverage it) {
        all.add(it);
    }

    @Override
    public Optional<CaseCoverage> ofCase(long caseId) {
        return all.stream().filter(it -> it.caseId() == caseId).findFirst();
    }

    List<CaseCoverage> all() {
        return List.copyOf(all);
    }
}
