package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.shouhou.application.port.Deadlines;
import org.shouhou.domain.field.WorkOrderStatus;
import org.shouhou.domain.servicecase.CaseStatus;

/** The deadlines of what is kept in memory. */
public final class MemoryDeadlines implements Deadlines {

    private final MemoryServiceCases cases;
    private final MemoryWorkOrders workOrders;
    private final MemoryReferrals referrals;
    private final Set<Due> warned = new CopyOnWriteArraySet<>();

    public MemoryDeadlines(MemoryServiceCases cases, MemoryWorkOrders workOrders, MemoryReferrals referrals) {
        this.cases = cases;
        this.workOrders = workOrders;
        this.referrals = referrals;
    }

    @Override
    public List<Due> unwarned(Instant now, Instant until, int atMost) {
        Stream<Due> replies = cases.all().stream()
                .filter(it -> it.status() == CaseStatus.NEW || it.status() == CaseStatus.IN_PROGRESS)
                .filter(it -> it.firstReply().metAt() == null)
                .map(it -> new Due(Kind.FIRST_REPLY, it.id(), it.firstReply().dueAt()));
        Stream<Due> arrivals = workOrders.all().stream()
                .filter(it -> it.status() == WorkOrderStatus.SENT)
                .map(it -> new Due(Kind.ARRIVAL, it.id(), it.arrival().dueAt()));
        Stream<Due> answers = referrals.all().stream()
                .filter(it -> it.status().open())
                .map(it -> new Due(Kind.ANSWER, it.id(), it.dueAt()));
        return Stream.of(replies, arrivals, answers)
                .flatMap(it -> it)
                .filter(it -> !it.at().isBefore(now) && it.at().isBefore(until) && !warned.contains(it))
                .sorted(Comparator.comparing(Due::at))
                .limit(atMost)
                .toList();
    }

    @Override
    public boolean warn(Due due) {
        return warned.add(due);
    }
}
