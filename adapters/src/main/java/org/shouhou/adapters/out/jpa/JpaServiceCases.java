package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** The cases in PostgreSQL. */
@ApplicationScoped
public class JpaServiceCases implements ServiceCases {

    private static final List<CaseStatus> OPEN = List.of(CaseStatus.NEW, CaseStatus.IN_PROGRESS);

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaServiceCases() {}

    JpaServiceCases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public CaseNumber nextNumber(int year) {
        Number running = (Number) entityManager
                .createNativeQuery("select next_case_number(?)")
                .setParameter(1, year)
                .getSingleResult();
        return CaseNumber.of(year, running.longValue());
    }

    @Override
    public void add(ServiceCase serviceCase) {
        entityManager.persist(serviceCase);
    }

    @Override
    public Optional<ServiceCase> byId(long id) {
        return Optional.ofNullable(entityManager.find(ServiceCase.class, id));
    }

    @Override
    public Optional<ServiceCase> inTurn(long id) {
        return Optional.ofNullable(entityManager.find(ServiceCase.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<ServiceCase> byNumber(CaseNumber number) {
        return entityManager
                .createQuery("select c from ServiceCase c where c.number = :number", ServiceCase.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ServiceCase> openOf(long contactId, Instant since, int atMost) {
        return entityManager
                .createQuery(
                        "select c from ServiceCase c where c.contactId = :contact and c.status in :open"
                                + " and c.lastActivityAt >= :since order by c.lastActivityAt desc, c.id desc",
                        ServiceCase.class)
                .setParameter("contact", contactId)
                .setParameter("open", OPEN)
                .setParameter("since", since)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<ServiceCase> withUnrecordedBreach(Instant now, int atMost) {
        return entityManager
                .createQuery(
                        "select c from ServiceCase c where c.firstReply.dueAt < :now and c.firstReply.metAt is null"
                                + " and c.firstReply.breachedAt is null and c.status in :open"
                                + " order by c.firstReply.dueAt",
                        ServiceCase.class)
                .setParameter("now", now)
                .setParameter("open", OPEN)
                .setMaxResults(atMost)
                .getResultList();
    }
}
