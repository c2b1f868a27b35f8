package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.field.WorkOrderStatus;

/** Work orders, kept in memory. */
public final class MemoryWorkOrders implements WorkOrders {

    private final Ids ids = new Ids();
    private final List<WorkOrder> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(WorkOrder order) {
        ids.assign(order);
        all.add(order);
    }

    @Override
    public Optional<WorkOrder> byId(long id) {
        return all.stream().filter(order -> order.id() == id).findFirst();
    }

    @Override
    public List<WorkOrder> ofCase(long caseId) {
        return all.stream().filter(order -> order.caseId() == caseId).toList();
    }

    @Override
    public List<WorkOrder> withUnrecordedBreach(Instant now, int atMost) {
        return all.stream()
                .filter(it -> it.status() == WorkOrderStatus.SENT
                        && it.arrival().breachedAt() == null
                        && it.arrival().dueAt().isBefore(now))
                .sorted(Comparator.comparing(it -> it.arrival().dueAt()))
                .limit(atMost)
                .toList();
    }

    public List<WorkOrder> all() {
        return List.copyOf(all);
    }
}
