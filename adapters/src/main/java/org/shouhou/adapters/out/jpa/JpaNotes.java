package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.shouhou.application.port.Notes;
import org.shouhou.domain.note.InternalNote;

/** The internal notes in PostgreSQL. */
@ApplicationScoped
public class JpaNotes implements Notes {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaNotes() {}

    JpaNotes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(InternalNote note) {
        entityManager.persist(note);
    }

    @Override
    public List<InternalNote> ofCase(long caseId) {
        return entityManager
                .createQuery("select x from InternalNote x where x.caseId = :caseId order by x.id", InternalNote.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
