package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.shouhou.application.port.Turns;

/** Turns as rows of PostgreSQL; the primary key decides between two who ask at the same time. */
@ApplicationScoped
public class JpaTurns implements Turns {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaTurns() {}

    JpaTurns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean take(String task, String holder, Instant now, Instant until) {
        return entityManager
                        .createNativeQuery("insert into turn (task, holder, until) values (?1, ?2, ?3)"
                                + " on conflict (task) do update set holder = excluded.holder, until = excluded.until"
                                + " where turn.holder = excluded.holder or turn.until <= ?4")
                        .setParameter(1, task)
                        .setParameter(2, holder)
                        .setParameter(3, Timestamp.from(until))
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                > 0;
    }

    @Override
    public void giveUp(String task, String holder) {
        entityManager
                .createNativeQuery("delete from turn where task = ?1 and holder = ?2")
                .setParameter(1, task)
                .setParameter(2, holder)
                .executeUpdate();
    }
}
