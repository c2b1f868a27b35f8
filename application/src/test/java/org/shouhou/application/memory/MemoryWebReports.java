package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.WebReports;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.webreport.WebReport;

/** The reports made on the public page, in memory. */
public final class MemoryWebReports implements WebReports {

    private final Ids ids = new Ids();
    private final List<WebReport> all = new CopyOnWriteArrayList<>();
    private final Correspondences register;

    public MemoryWebReports(Correspondences register) {
        this.register = register;
    }

    @Override
    public void add(WebReport report) {
        if (byLink(report.linkHash()).isPresent()) {
            throw new IllegalStateException("this link has a report");
        }
        ids.assign(report);
        all.add(report);
    }

    @Override
    public Optional<WebReport> byLink(String linkHash) {
        return all.stream().filter(it -> it.linkHash().equals(linkHash)).findFirst();
    }

    @Override
    public Optional<WebReport> inTurn(String linkHash) {
        return byLink(linkHash);
    }

    @Override
    public List<WebReport> ofCase(long caseId) {
        return all.stream()
                .filter(it -> register.byId(it.entryId())
                        .map(Correspondence::caseId)
                        .filter(id -> id == caseId)
                        .isPresent())
                .sorted(Comparator.comparing(WebReport::receivedAt)
                        .thenComparing(WebReport::id)
                        .reversed())
                .toList();
    }
}
