package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.domain.ruling.CaseCoverage;

/** What is ruled on cases, in PostgreSQL. */
@ApplicationScoped
public class JpaCaseCoverages implements CaseCoverages {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCaseCoverages() {}

    JpaCaseCoverages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(CaseCoverage coverage) {
        entityManager.persist(coverage);
    }

    @Override
    public Optional<CaseCoverage> ofCase(long caseId) {
        return Optional.ofNullable(entityManager.find(CaseCoverage.class, caseId));
    }
}
