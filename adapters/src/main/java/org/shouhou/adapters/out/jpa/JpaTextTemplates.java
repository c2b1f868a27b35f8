package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.domain.template.TextTemplate;

/** The texts the office writes again and again, in PostgreSQL. */
@ApplicationScoped
public class JpaTextTemplates implements TextTemplates {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaTextTemplates() {}

    JpaTextTemplates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(TextTemplate template) {
        entityManager.persist(template);
    }

    @Override
    public Optional<TextTemplate> byId(long id) {
        return Optional.ofNullable(entityManager.find(TextTemplate.class, id));
    }

    @Override
    public List<TextTemplate> all() {
        return entityManager
                .createQuery("select t from TextTemplate t order by t.language, t.name, t.id", TextTemplate.class)
                .getResultList();
    }
}
