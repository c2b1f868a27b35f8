package org.shouhou.adapters.out.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.reading.ReferralPage;
import org.shouhou.application.reading.ReferralRow;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralStatus;

/** Reads a department's referrals page by page: the open ones by their due time, those that ended by their end. */
final class ReferralReader {

    private static final List<ReferralStatus> OPEN = List.of(ReferralStatus.SENT, ReferralStatus.ACKNOWLEDGED);
    private static final String ROW =
            "select new org.shouhou.application.reading.ReferralRow(r.id, c.number, c.subject,"
                    + " r.kind, r.question, r.sentAt, r.dueAt, r.status, r.answer, r.endedAt)"
                    + " from Referral r join ServiceCase c on c.id = r.caseId where r.department = :department and ";

    private final EntityManager entityManager;

    ReferralReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    ReferralPage page(DepartmentCode department, boolean open, Optional<String> place, int size) {
        Optional<KeysetCursor> cursor = KeysetCursor.parse(place);
        boolean forward = cursor.map(KeysetCursor::forward).orElse(true);
        boolean ascending = open == forward;
        String key = open ? "r.dueAt" : "r.endedAt";
        String beyond = ascending ? ">" : "<";
        String direction = ascending ? " asc" : " desc";
        // the first bound by itself is what leads the index there
        String after = cursor.isEmpty()
                ? ""
                : " and " + key + " " + beyond + "= :key and (" + key + " " + beyond + " :key or r.id " + beyond
                        + " :id)";
        TypedQuery<ReferralRow> query = entityManager
                .createQuery(
                        ROW + (open ? "r.status in :open" : "r.endedAt is not null") + after + " order by " + key
                                + direction + ", r.id" + direction,
                        ReferralRow.class)
                .setParameter("department", department);
        if (open) {
            query.setParameter("open", OPEN);
        }
        cursor.ifPresent(at -> query.setParameter("key", at.key()).setParameter("id", at.id()));
        List<ReferralRow> rows = new ArrayList<>(query.setMaxResults(size + 1).getResultList());
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean hasNext = forward ? more : cursor.isPresent();
        boolean hasPrevious = forward ? cursor.isPresent() : more;
        return new ReferralPage(
                List.copyOf(rows),
                hasNext ? edge(rows, rows.size() - 1, true, open) : Optional.empty(),
                hasPrevious ? edge(rows, 0, false, open) : Optional.empty());
    }

    private static Optional<String> edge(List<ReferralRow> rows, int index, boolean forward, boolean open) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ReferralRow row = rows.get(index);
        Instant key = open ? row.dueAt() : row.endedAt();
        return Optional.of(new KeysetCursor(forward, key, row.id()).toString());
    }
}
