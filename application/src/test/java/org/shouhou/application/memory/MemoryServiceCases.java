package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** The cases, kept in memory. */
public final class MemoryServiceCases implements ServiceCases {

    private final Ids ids = new Ids();
    private final Map<Integer, Long> drawn = new ConcurrentHashMap<>();
    private final List<ServiceCase> all = new CopyOnWriteArrayList<>();

    @Override
    public CaseNumber nextNumber(int year) {
        return CaseNumber.of(year, drawn.merge(year, 1L, Long::sum));
    }

    @Override
    public void add(ServiceCase serviceCase) {
        ids.assign(serviceCase);
        all.add(serviceCase);
    }

    @Override
    public Optional<ServiceCase> byId(long id) {
        return all.stream().filter(serviceCase -> serviceCase.id() == id).findFirst();
    }

    @Override
    public Optional<ServiceCase> inTurn(long id) {
        return byId(id);
    }

    @Override
    public Optional<ServiceCase> byNumber(CaseNumber number) {
        return all.stream()
                .filter(serviceCase -> serviceCase.number().equals(number))
                .findFirst();
    }

    @Override
    public List<ServiceCase> openOf(long contactId, Instant since, int atMost) {
        return all.stream()
                .filter(serviceCase -> Objects.equals(serviceCase.contactId(), contactId))
                .filter(serviceCase ->
                        serviceCase.status() == CaseStatus.NEW || serviceCase.status() == CaseStatus.IN_PROGRESS)
                .filter(serviceCase -> !serviceCase.lastActivityAt().isBefore(since))
                .sorted(Comparator.comparing(ServiceCase::lastActivityAt)
                        .thenComparing(ServiceCase::id)
                        .reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public List<ServiceCase> withUnrecordedBreach(Instant now, int atMost) {
        return all.stream()
                .filter(serviceCase -> serviceCase.status() != CaseStatus.RESOLVED
                        && serviceCase.status() != CaseStatus.CLOSED
                        && serviceCase.firstReply().metAt() == null
                        && serviceCase.firstReply().breachedAt() == null
                        && serviceCase.firstReply().dueAt().isBefore(now))
                .sorted(Comparator.comparing(
                        serviceCase -> serviceCase.firstReply().dueAt()))
                .limit(atMost)
                .toList();
    }

    public List<ServiceCase> all() {
        return List.copyOf(all);
    }

    /** As if somebody else had changed the case and committed. */
    public void changedMeanwhile(ServiceCase serviceCase) {
        Ids.raiseVersion(serviceCase, serviceCase.version());
    }
}
