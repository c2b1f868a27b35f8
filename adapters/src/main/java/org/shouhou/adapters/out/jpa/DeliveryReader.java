package org.shouhou.adapters.out.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.domain.correspondence.Outcome;

/** Reads the arrivals by id. */
final class DeliveryReader {

    private static final String ROW = "select new org.shouhou.application.reading.DeliveryRow(d.id, d.receivedAt,"
            + " d.source, d.envelopeFrom, d.envelopeTo, d.rawSize, d.rawSha256, d.outcome, d.duplicateOf,"
            + " d.correspondenceId, x.subject, c.number, coalesce(x.problem, d.problem))"
            + " from Delivery d left join Correspondence x on x.id = d.correspondenceId"
            + " left join ServiceCase c on c.id = x.caseId where d.id ";

    private final EntityManager entityManager;

    DeliveryReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<DeliveryRow> before(Optional<Outcome> outcome, long id, int atMost) {
        return rows("<", outcome, "desc", id, atMost);
    }

    List<DeliveryRow> after(Optional<Outcome> outcome, long id, int atMost) {
        return rows(">", outcome, "asc", id, atMost);
    }

    private List<DeliveryRow> rows(String beyond, Optional<Outcome> outcome, String direction, long id, int atMost) {
        TypedQuery<DeliveryRow> query = entityManager.createQuery(
                ROW + beyond + " :id" + (outcome.isPresent() ? " and d.outcome = :outcome" : "") + " order by d.id "
                        + direction,
                DeliveryRow.class);
        query.setParameter("id", id);
        outcome.ifPresent(given -> query.setParameter("outcome", given));
        return query.setMaxResults(atMost).getResultList();
    }
}
