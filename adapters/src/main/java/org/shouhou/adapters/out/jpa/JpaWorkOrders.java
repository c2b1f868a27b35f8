package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.field.WorkOrderStatus;

/** The work orders in PostgreSQL. */
@ApplicationScoped
public class JpaWorkOrders implements WorkOrders {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaWorkOrders() {}

    JpaWorkOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(WorkOrder order) {
        entityManager.persist(order);
    }

    @Override
    public Optional<WorkOrder> byId(long id) {
        return Optional.ofNullable(entityManager.find(WorkOrder.class, id));
    }

    @Override
    public List<WorkOrder> ofCase(long caseId) {
        return entityManager
                .createQuery("select x from WorkOrder x where x.caseId = :caseId order by x.id", WorkOrder.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    @Override
    public List<WorkOrder> withUnrecordedBreach(Instant now, int atMost) {
        return entityManager
                .createQuery(
                        "select x from WorkOrder x where x.status = :sent and x.arrival.breachedAt is null"
                                + " and x.arrival.dueAt < :now order by x.arrival.dueAt",
                        WorkOrder.class)
                .setParameter("sent", WorkOrderStatus.SENT)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
