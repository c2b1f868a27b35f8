package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.CaseMerges;
import org.shouhou.domain.servicecase.CaseMerge;

/** The merges of cases in PostgreSQL. */
@ApplicationScoped
public class JpaCaseMerges implements CaseMerges {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCaseMerges() {}

    JpaCaseMerges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(CaseMerge merge) {
        entityManager.persist(merge);
    }

    @Override
    public Optional<CaseMerge> ofCase(long caseId) {
        return entityManager
                .createQuery(
                        "select m from CaseMerge m where m.caseId = :caseId and m.undoneAt is null", CaseMerge.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<CaseMerge> into(long survivorId) {
        return entityManager
                .createQuery(
                        "select m from CaseMerge m where m.survivorId = :survivorId and m.undoneAt is null order by m.id",
                        CaseMerge.class)
                .setParameter("survivorId", survivorId)
                .getResultList();
    }
}
