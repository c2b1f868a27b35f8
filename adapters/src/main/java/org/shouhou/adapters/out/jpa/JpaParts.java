package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.shouhou.application.port.Parts;
import org.shouhou.domain.catalogue.Part;

/** The parts in PostgreSQL. */
@ApplicationScoped
public class JpaParts implements Parts {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaParts() {}

    JpaParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Part part) {
        entityManager.persist(part);
    }

    @Override
    public Optional<Part> byId(long id) {
        return Optional.ofNullable(entityManager.find(Part.class, id));
    }

    @Override
    public Optional<Part> byNumber(String number) {
        return entityManager
                .createQuery("select p from Part p where p.number = :number", Part.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
