package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Quotations;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationStatus;

/** The quotations in PostgreSQL. */
@ApplicationScoped
public class JpaQuotations implements Quotations {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaQuotations() {}

    JpaQuotations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long nextRunning(int year) {
        Number running = (Number) entityManager
                .createNativeQuery("select next_quotation_number(?)")
                .setParameter(1, year)
                .getSingleResult();
        return running.longValue();
    }

    @Override
    public void add(Quotation quotation) {
        entityManager.persist(quotation);
    }

    @Override
    public Optional<Quotation> byId(long id) {
        return Optional.ofNullable(entityManager.find(Quotation.class, id));
    }

    @Override
    public List<Quotation> ofCase(long caseId) {
        return entityManager
                .createQuery("select x from Quotation x where x.caseId = :caseId order by x.id", Quotation.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    @Override
    public Optional<Quotation> byLink(String hash) {
        return entityManager
                .createQuery("select x from Quotation x where x.linkHash = :hash", Quotation.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Quotation> inTurn(long id) {
        Optional<Quotation> found = byId(id);
        // it may have been read before whoever held it was done
        found.ifPresent(it -> entityManager.refresh(it, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    @Override
    public List<Quotation> sentAndOver(LocalDate today, int atMost) {
        return entityManager
                .createQuery(
                        "select x from Quotation x where x.status = :sent and x.validUntil < :today"
                                + " order by x.validUntil",
                        Quotation.class)
                .setParameter("sent", QuotationStatus.SENT)
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Optional<CaseCharge> chargeOf(long caseId) {
        return Optional.ofNullable(entityManager.find(CaseCharge.class, caseId));
    }

    @Override
    public void add(CaseCharge charge) {
        entityManager.persist(charge);
    }
}
