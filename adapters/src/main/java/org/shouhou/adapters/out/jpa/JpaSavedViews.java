package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.SavedViews;
import org.shouhou.domain.view.SavedView;

/** The ways people look at the list of cases, in PostgreSQL. */
@ApplicationScoped
public class JpaSavedViews implements SavedViews {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaSavedViews() {}

    JpaSavedViews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(SavedView view) {
        entityManager.persist(view);
    }

    @Override
    public void remove(SavedView view) {
        entityManager.remove(view);
    }

    @Override
    public Optional<SavedView> byId(long id) {
        return Optional.ofNullable(entityManager.find(SavedView.class, id));
    }

    @Override
    public List<SavedView> of(long employeeId) {
        return entityManager
                .createQuery("select v from SavedView v where v.ownerId = :me order by v.name, v.id", SavedView.class)
                .setParameter("me", employeeId)
                .getResultList();
    }

    @Override
    public List<SavedView> sharedWith(long employeeId, int atMost) {
        return entityManager
                .createQuery(
                        "select v from SavedView v where v.shared = true and v.ownerId <> :me order by v.name, v.id",
                        SavedView.class)
                .setParameter("me", employeeId)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public String columnsOf(long employeeId) {
        List<String> kept = entityManager
                .createNativeQuery("select columns from list_columns where employee_id = ?1")
                .setParameter(1, employeeId)
                .getResultList();
        return kept.isEmpty() ? "" : kept.get(0);
    }

    @Override
    public void keepColumns(long employeeId, String columns) {
        entityManager
                .createNativeQuery("insert into list_columns (employee_id, columns) values (?1, ?2)"
                        + " on conflict (employee_id) do update set columns = excluded.columns")
                .setParameter(1, employeeId)
                .setParameter(2, columns)
                .executeUpdate();
    }
}
