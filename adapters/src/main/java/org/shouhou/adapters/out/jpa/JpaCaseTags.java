package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.shouhou.application.port.CaseTags;
import org.shouhou.domain.servicecase.Tag;

/** The tags of cases in PostgreSQL. */
@ApplicationScoped
public class JpaCaseTags implements CaseTags {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCaseTags() {}

    JpaCaseTags(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean add(long caseId, Tag tag) {
        return change("insert into case_tag (case_id, tag) values (?1, ?2) on conflict do nothing", caseId, tag);
    }

    @Override
    public boolean remove(long caseId, Tag tag) {
        return change("delete from case_tag where case_id = ?1 and tag = ?2", caseId, tag);
    }

    @Override
    public int count(long caseId) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from case_tag where case_id = ?1")
                        .setParameter(1, caseId)
                        .getSingleResult())
                .intValue();
    }

    private boolean change(String statement, long caseId, Tag tag) {
        return entityManager
                        .createNativeQuery(statement)
                        .setParameter(1, caseId)
                        .setParameter(2, tag.value())
                        .executeUpdate()
                == 1;
    }
}
