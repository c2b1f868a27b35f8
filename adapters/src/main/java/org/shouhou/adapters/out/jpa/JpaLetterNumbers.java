package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.shouhou.application.port.LetterNumbers;

/** A row a year, held until the transaction is over. */
@ApplicationScoped
public class JpaLetterNumbers implements LetterNumbers {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaLetterNumbers() {}

    JpaLetterNumbers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public int next(int year) {
        return ((Number) entityManager
                        .createNativeQuery("insert into letter_number (year, last) values (?1, 1)"
                                + " on conflict (year) do update set last = letter_number.last + 1 returning last")
                        .setParameter(1, year)
                        .getSingleResult())
                .intValue();
    }
}
