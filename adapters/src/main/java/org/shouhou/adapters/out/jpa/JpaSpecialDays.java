package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.shouhou.application.port.SpecialDays;
import org.shouhou.domain.calendar.SpecialDay;

/** The special days as rows of PostgreSQL. */
@ApplicationScoped
public class JpaSpecialDays implements SpecialDays {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaSpecialDays() {}

    JpaSpecialDays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<SpecialDay> all() {
        List<Object[]> rows = entityManager
                .createNativeQuery("select day, working, name from special_day order by day")
                .getResultList();
        return rows.stream()
                .map(row -> new SpecialDay(((Date) row[0]).toLocalDate(), (Boolean) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public void put(SpecialDay day) {
        entityManager
                .createNativeQuery("insert into special_day (day, working, name) values (?1, ?2, ?3)"
                        + " on conflict (day) do update set working = excluded.working, name = excluded.name")
                .setParameter(1, Date.valueOf(day.day()))
                .setParameter(2, day.working())
                .setParameter(3, day.name())
                .executeUpdate();
    }

    @Override
    public boolean remove(LocalDate day) {
        return entityManager
                        .createNativeQuery("delete from special_day where day = ?1")
                        .setParameter(1, Date.valueOf(day))
                        .executeUpdate()
                > 0;
    }
}
