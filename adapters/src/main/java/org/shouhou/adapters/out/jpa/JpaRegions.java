package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Regions;
import org.shouhou.domain.customer.Region;

/** The sales regions in PostgreSQL. */
@ApplicationScoped
public class JpaRegions implements Regions {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaRegions() {}

    JpaRegions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Region region) {
        entityManager.persist(region);
    }

    @Override
    public Optional<Region> byId(long id) {
        return Optional.ofNullable(entityManager.find(Region.class, id));
    }

    @Override
    public List<Region> all() {
        return entityManager
                .createQuery("select r from Region r order by r.id", Region.class)
                .getResultList();
    }
}
