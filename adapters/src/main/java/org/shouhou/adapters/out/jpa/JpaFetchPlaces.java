package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.port.MailboxTrouble;

/** How far folders have been fetched, as rows of PostgreSQL; the row decides between two who would take the same mail. */
@ApplicationScoped
public class JpaFetchPlaces implements FetchPlaces {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaFetchPlaces() {}

    JpaFetchPlaces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Place> find(String folder) {
        List<?> rows = query(
                        "select validity, begun_at, up_to, tidied_up_to, looked_at, fetched_at, waiting, trouble,"
                                + " trouble_detail, troubled_since from fetch_place where folder = ?1",
                        folder)
                .getResultList();
        return rows.stream().findFirst().map(row -> place((Object[]) row));
    }

    private static Place place(Object[] row) {
        return new Place(
                number(row[0]),
                instant(row[1]),
                number(row[2]),
                number(row[3]),
                instant(row[4]),
                instant(row[5]),
                (int) number(row[6]),
                row[7] == null ? null : MailboxTrouble.valueOf((String) row[7]),
                (String) row[8],
                instant(row[9]));
    }

    @Override
    public void begin(String folder, long validity, long upTo, Instant now) {
        query(
                        "insert into fetch_place (folder, validity, begun_at, up_to, tidied_up_to, waiting, trouble_detail)"
                                + " values (?1, ?2, ?4, ?3, ?3, 0, '') on conflict (folder) do update set validity = ?2,"
                                + " begun_at = ?4, up_to = ?3, tidied_up_to = ?3, waiting = 0, looked_at = null,"
                                + " trouble = null, trouble_detail = '', troubled_since = null",
                        folder,
                        validity,
                        upTo,
                        now)
                .executeUpdate();
        query("delete from fetch_aside where folder = ?1", folder).executeUpdate();
    }

    @Override
    public boolean advance(String folder, long validity, long uid, Instant now) {
        return query(
                                "update fetch_place set up_to = ?3, fetched_at = ?4"
                                        + " where folder = ?1 and validity = ?2 and up_to < ?3",
                                folder,
                                validity,
                                uid,
                                now)
                        .executeUpdate()
                > 0;
    }

    @Override
    public void tidiedUpTo(String folder, long uid) {
        query("update fetch_place set tidied_up_to = ?2 where folder = ?1", folder, uid)
                .executeUpdate();
    }

    @Override
    public void setAside(String folder, long uid, String reason, Instant now, Instant again) {
        query(
                        "insert into fetch_aside (folder, uid, reason, since, again, tries, taken)"
                                + " values (?1, ?2, ?3, ?4, ?5, case when ?3 = '' then 0 else 1 end, false)"
                                + " on conflict (folder, uid) do update set reason = excluded.reason,"
                                + " again = excluded.again, tries = fetch_aside.tries + 1",
                        folder,
                        uid,
                        reason,
                        now,
                        again)
                .executeUpdate();
    }

    @Override
    public boolean takeUp(String folder, long uid, Instant now) {
        boolean ours =
                query("update fetch_aside set taken = true where folder = ?1 and uid = ?2 and not taken", folder, uid)
                                .executeUpdate()
                        > 0;
        if (ours) {
            query("update fetch_place set fetched_at = ?2 where folder = ?1", folder, now)
                    .executeUpdate();
        }
        return ours;
    }

    @Override
    public void forget(String folder, Collection<Long> uids) {
        for (Long uid : uids) {
            query("delete from fetch_aside where folder = ?1 and uid = ?2", folder, uid)
                    .executeUpdate();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Aside> aside(String folder) {
        List<Object[]> rows = query(
                        "select uid, reason, since, again, tries, taken from fetch_aside where folder = ?1 order by uid",
                        folder)
                .getResultList();
        return rows.stream()
                .map(row -> new Aside(
                        number(row[0]),
                        (String) row[1],
                        instant(row[2]),
                        instant(row[3]),
                        (int) number(row[4]),
                        (Boolean) row[5]))
                .toList();
    }

    @Override
    public void looked(String folder, int waiting, Instant now) {
        query(
                        "update fetch_place set looked_at = ?3, waiting = ?2, trouble = null, trouble_detail = '',"
                                + " troubled_since = null where folder = ?1",
                        folder,
                        waiting,
                        now)
                .executeUpdate();
    }

    @Override
    public void troubled(String folder, MailboxTrouble trouble, String detail, Instant now) {
        query(
                        "insert into fetch_place (folder, validity, begun_at, up_to, tidied_up_to, waiting, trouble,"
                                + " trouble_detail, troubled_since) values (?1, 0, ?4, 0, 0, 0, ?2, ?3, ?4)"
                                + " on conflict (folder) do update set trouble = ?2, trouble_detail = ?3,"
                                + " troubled_since = coalesce(fetch_place.troubled_since, ?4)",
                        folder,
                        trouble.name(),
                        detail,
                        now)
                .executeUpdate();
    }

    @Override
    public void left(String folder) {
        query(
                        "update fetch_place set trouble = null, trouble_detail = '', troubled_since = null, waiting = 0"
                                + " where folder = ?1",
                        folder)
                .executeUpdate();
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant time ? Timestamp.from(time) : values[i]);
        }
        return query;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}
