package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.shouhou.application.port.HandlingOpinions;
import org.shouhou.domain.correspondence.HandlingOpinion;

/** The handling opinions in PostgreSQL. */
@ApplicationScoped
public class JpaHandlingOpinions implements HandlingOpinions {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaHandlingOpinions() {}

    JpaHandlingOpinions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(HandlingOpinion opinion) {
        entityManager.persist(opinion);
    }

    @Override
    public List<HandlingOpinion> on(long entryId) {
        return entityManager
                .createQuery(
                        "select x from HandlingOpinion x where x.entryId = :entryId order by x.id",
                        HandlingOpinion.class)
                .setParameter("entryId", entryId)
                .getResultList();
    }
}
