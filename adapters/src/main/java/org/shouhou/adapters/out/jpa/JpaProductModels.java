package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.ProductModels;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;

/** The product models in PostgreSQL. */
@ApplicationScoped
public class JpaProductModels implements ProductModels {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaProductModels() {}

    JpaProductModels(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ProductModel model) {
        entityManager.persist(model);
    }

    @Override
    public Optional<ProductModel> byId(long id) {
        return Optional.ofNullable(entityManager.find(ProductModel.class, id));
    }

    @Override
    public Optional<ProductModel> byCode(String code) {
        return entityManager
                .createQuery("select m from ProductModel m where m.code = :code", ProductModel.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<String> codes(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> codes = entityManager
                .createQuery("select m.code from ProductModel m where m.id in :ids order by m.code", String.class)
                .setParameter("ids", ids)
                .getResultList();
        RuleBroken.unless(codes.size() == ids.size(), "model.unknown");
        return codes;
    }
}
