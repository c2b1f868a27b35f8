package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.domain.catalogue.ProductType;

/** The product types in PostgreSQL. */
@ApplicationScoped
public class JpaProductTypes implements ProductTypes {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaProductTypes() {}

    JpaProductTypes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ProductType type) {
        entityManager.persist(type);
    }

    @Override
    public Optional<ProductType> byId(long id) {
        return Optional.ofNullable(entityManager.find(ProductType.class, id));
    }

    @Override
    public List<ProductType> all() {
        return entityManager
                .createQuery("select t from ProductType t order by t.id", ProductType.class)
                .getResultList();
    }
}
