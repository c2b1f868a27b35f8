package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.shouhou.application.port.CaseLinks;
import org.shouhou.domain.servicecase.CaseLink;

/** The links between cases in PostgreSQL. */
@ApplicationScoped
public class JpaCaseLinks implements CaseLinks {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCaseLinks() {}

    JpaCaseLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(CaseLink link) {
        entityManager.persist(link);
    }

    @Override
    public Optional<CaseLink> between(long caseId, long otherId) {
        return entityManager
                .createQuery(
                        "select l from CaseLink l where l.caseId = :one and l.otherId = :other"
                                + " or l.caseId = :other and l.otherId = :one",
                        CaseLink.class)
                .setParameter("one", caseId)
                .setParameter("other", otherId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void remove(CaseLink link) {
        entityManager.remove(link);
    }
}
