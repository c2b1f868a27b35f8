package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseQueries;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.ReferralPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;

/** Reads lists by projection into records; pages by keyset, so that nothing grows with the number of cases. */
@ApplicationScoped
public class JpaCaseQueries implements CaseQueries {

    static final String ROW = "select new org.shouhou.application.reading.CaseRow(c.id, c.number, c.status, c.channel,"
            + " c.subject, k.name, u.name, e.name, c.occurredAt, c.lastActivityAt, c.firstReply.dueAt,"
            + " c.firstReply.metAt, c.openWorkItems)";
    static final String FROM = " from ServiceCase c left join Contact k on k.id = c.contactId"
            + " left join Customer u on u.id = c.customerId left join Employee e on e.id = c.assigneeId";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCaseQueries() {}

    JpaCaseQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public CasePage find(CaseSearch search, Visibility visibility) {
        Optional<KeysetCursor> cursor = KeysetCursor.parse(search.cursor());
        boolean forward = cursor.map(KeysetCursor::forward).orElse(true);
        boolean ascending = ascending(search.order()) == forward;
        String key = key(search.order());
        Map<String, Object> parameters = new HashMap<>();
        String where = conditions(search, visibility, parameters);
        if (cursor.isPresent()) {
            String beyond = ascending ? ">" : "<";
            where += " and (" + key + " " + beyond + " :key or (" + key + " = :key and c.id " + beyond + " :id))";
            parameters.put("key", cursor.get().key());
            parameters.put("id", cursor.get().id());
        }
        String direction = ascending ? " asc" : " desc";
        String order = " order by " + key + direction + ", c.id" + direction;
        TypedQuery<CaseRow> query = entityManager.createQuery(ROW + FROM + where + order, CaseRow.class);
        parameters.forEach(query::setParameter);
        List<CaseRow> rows =
                new ArrayList<>(query.setMaxResults(search.size() + 1).getResultList());
        boolean more = rows.size() > search.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean hasNext = forward ? more : cursor.isPresent();
        boolean hasPrevious = forward ? cursor.isPresent() : more;
        return new CasePage(
                List.copyOf(rows),
                hasNext ? edge(rows, rows.size() - 1, true, search.order()) : Optional.empty(),
                hasPrevious ? edge(rows, 0, false, search.order()) : Optional.empty());
    }

    @Override
    public long count(CaseSearch search, Visibility visibility, int cap) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = entityManager.createQuery(
                "select c.id" + FROM + conditions(search, visibility, parameters), Long.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(cap).getResultList().size();
    }

    @Override
    public Optional<CaseView> view(CaseNumber number, Visibility visibility) {
        return new CaseViewReader(entityManager).read(number, visibility);
    }

    @Override
    public ReferralPage referrals(DepartmentCode department, boolean open, Optional<String> cursor, int size) {
        return new ReferralReader(entityManager).page(department, open, cursor, size);
    }

    private static String conditions(CaseSearch search, Visibility visibility, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        visible(visibility, where, parameters);
        if (!search.statuses().isEmpty()) {
            where.append(" and c.status in :statuses");
            parameters.put("statuses", search.statuses());
        }
        if (!search.channels().isEmpty()) {
            where.append(" and c.channel in :channels");
            parameters.put("channels", search.channels());
        }
        switch (search.holder()) {
            case NOBODY -> where.append(" and c.assigneeId is null");
            case EMPLOYEE -> where.append(" and c.assigneeId = :holder");
            case EMPLOYEE_OR_NOBODY -> where.append(" and (c.assigneeId = :holder or c.assigneeId is null)");
            case ANYBODY -> {}
        }
        if (where.indexOf(":holder") > 0) {
            parameters.put("holder", search.holderId());
        }
        if (search.order() == Order.MOST_URGENT || search.dueBefore() != null) {
            where.append(" and c.firstReply.metAt is null");
        }
        if (search.dueBefore() != null) {
            where.append(" and c.firstReply.dueAt < :dueBefore");
            parameters.put("dueBefore", search.dueBefore());
        }
        if (!search.text().isEmpty()) {
            where.append(" and (lower(c.number) like :text escape '!' or lower(c.subject) like :text escape '!'"
                    + " or lower(k.name) like :text escape '!' or lower(k.email) like :text escape '!'"
                    + " or lower(u.name) like :text escape '!')");
            parameters.put("text", "%" + search.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        return where.toString();
    }

    static void visible(Visibility visibility, StringBuilder where, Map<String, Object> parameters) {
        visibility.onlyReferredTo().ifPresent(department -> {
            where.append(" and exists (select r.id from Referral r where r.caseId = c.id and r.department = :seeing)");
            parameters.put("seeing", department);
        });
    }

    private static boolean ascending(Order order) {
        return order == Order.OLDEST_ACTIVITY || order == Order.OLDEST || order == Order.MOST_URGENT;
    }

    private static String key(Order order) {
        return switch (order) {
            case LATEST_ACTIVITY, OLDEST_ACTIVITY -> "c.lastActivityAt";
            case NEWEST, OLDEST -> "c.occurredAt";
            case MOST_URGENT -> "c.firstReply.dueAt";
        };
    }

    private static Optional<String> edge(List<CaseRow> rows, int index, boolean forward, Order order) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        CaseRow row = rows.get(index);
        Instant key =
                switch (order) {
                    case LATEST_ACTIVITY, OLDEST_ACTIVITY -> row.lastActivityAt();
                    case NEWEST, OLDEST -> row.occurredAt();
                    case MOST_URGENT -> row.firstReplyDue();
                };
        return Optional.of(new KeysetCursor(forward, key, row.id()).toString());
    }
}
