package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.WebReports;
import org.shouhou.domain.webreport.WebReport;

/** The reports made on the public page, in PostgreSQL. */
@ApplicationScoped
public class JpaWebReports implements WebReports {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaWebReports() {}

    JpaWebReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(WebReport report) {
        entityManager.persist(report);
    }

    @Override
    public Optional<WebReport> byLink(String linkHash) {
        return entityManager
                .createQuery("select r from WebReport r where r.linkHash = :hash", WebReport.class)
                .setParameter("hash", linkHash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<WebReport> inTurn(String linkHash) {
        entityManager
                .createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "report " + linkHash)
                .getSingleResult();
        Optional<WebReport> report = byLink(linkHash);
        report.ifPresent(entityManager::refresh);
        return report;
    }

    @Override
    public List<WebReport> ofCase(long caseId) {
        return entityManager
                .createQuery(
                        "select r from WebReport r, Correspondence e where e.id = r.entryId and e.caseId = :caseId"
                                + " order by r.receivedAt desc, r.id desc",
                        WebReport.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
