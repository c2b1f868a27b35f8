package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.shouhou.application.port.RepeatRepairs;
import org.shouhou.domain.ruling.RepeatRepair;

/** The repeated repairs in PostgreSQL. */
@ApplicationScoped
public class JpaRepeatRepairs implements RepeatRepairs {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaRepeatRepairs() {}

    JpaRepeatRepairs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(RepeatRepair repeated) {
        entityManager.persist(repeated);
    }

    @Override
    public List<RepeatRepair> in(long caseId) {
        return entityManager
                .createQuery("select x from RepeatRepair x where x.caseId = :caseId order by x.id", RepeatRepair.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
