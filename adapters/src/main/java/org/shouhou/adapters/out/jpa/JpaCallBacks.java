package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.CallBacks;
import org.shouhou.domain.callback.CallBack;
import org.shouhou.domain.callback.CallBackStatus;

/** The promises to call back in PostgreSQL. */
@ApplicationScoped
public class JpaCallBacks implements CallBacks {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCallBacks() {}

    JpaCallBacks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(CallBack callBack) {
        entityManager.persist(callBack);
    }

    @Override
    public Optional<CallBack> byId(long id) {
        return Optional.ofNullable(entityManager.find(CallBack.class, id));
    }

    @Override
    public List<CallBack> openOf(long caseId) {
        return open("x.caseId", caseId, Integer.MAX_VALUE);
    }

    @Override
    public List<CallBack> keptBy(long employeeId, int atMost) {
        return open("x.keeperId", employeeId, atMost);
    }

    private List<CallBack> open(String of, long id, int atMost) {
        return entityManager
                .createQuery(
                        "select x from CallBack x where " + of + " = :id and x.status = :open order by x.dueAt, x.id",
                        CallBack.class)
                .setParameter("id", id)
                .setParameter("open", CallBackStatus.OPEN)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<Long> toRemindOf(Instant dueBy, int atMost) {
        return entityManager
                .createQuery(
                        "select x.id from CallBack x where x.status = :open and x.remindedAt is null"
                                + " and x.dueAt <= :dueBy order by x.dueAt, x.id",
                        Long.class)
                .setParameter("open", CallBackStatus.OPEN)
                .setParameter("dueBy", dueBy)
                .setMaxResults(atMost)
                .getResultList();
    }
}
