package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouhou.application.port.Deliveries;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;

/** The arrivals in PostgreSQL; the primary key of {@code message_claim} makes intake exactly-once on any number of nodes. */
@ApplicationScoped
public class JpaDeliveries implements Deliveries {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaDeliveries() {}

    JpaDeliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Delivery delivery) {
        entityManager.persist(delivery);
    }

    @Override
    public Optional<Delivery> byId(long id) {
        return Optional.ofNullable(entityManager.find(Delivery.class, id));
    }

    @Override
    public Optional<Long> claim(String fingerprint, long deliveryId, Instant now, Instant expiredBefore) {
        // An insert that loses waits for the winner's commit; the update takes over only what has expired.
        int ours = entityManager
                .createNativeQuery(
                        "insert into message_claim (fingerprint, delivery_id, claimed_at) values (?1, ?2, ?3)"
                                + " on conflict (fingerprint) do update"
                                + " set delivery_id = excluded.delivery_id, claimed_at = excluded.claimed_at"
                                + " where message_claim.claimed_at < ?4")
                .setParameter(1, fingerprint)
                .setParameter(2, deliveryId)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(expiredBefore == null ? Instant.EPOCH : expiredBefore))
                .executeUpdate();
        if (ours > 0) {
            return Optional.empty();
        }
        Number first = (Number) entityManager
                .createNativeQuery("select delivery_id from message_claim where fingerprint = ?1")
                .setParameter(1, fingerprint)
                .getSingleResult();
        return Optional.of(first.longValue());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Delivery> pending(long id) {
        List<Delivery> free = entityManager
                .createNativeQuery(
                        "select * from delivery where id = ?1 and outcome = 'PENDING' for update skip locked",
                        Delivery.class)
                .setParameter(1, id)
                .getResultList();
        return free.stream().findFirst();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Delivery> nextPending(Instant now) {
        List<Delivery> next = entityManager
                .createNativeQuery(
                        "select * from delivery where outcome = 'PENDING'"
                                + " and (not_before is null or not_before <= ?1) order by id limit 1"
                                + " for update skip locked",
                        Delivery.class)
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return next.stream().findFirst();
    }

    @Override
    public boolean waitsBefore(Delivery delivery, List<MessageId> answered, Instant now) {
        if (answered.isEmpty()) {
            return false;
        }
        String ids =
                IntStream.range(0, answered.size()).mapToObj(i -> "?" + (i + 4)).collect(Collectors.joining(", "));
        Query query = waiting("message_id in (" + ids + ")", delivery, now);
        for (int i = 0; i < answered.size(); i++) {
            query.setParameter(i + 4, answered.get(i).value());
        }
        return (Boolean) query.getSingleResult();
    }

    @Override
    public boolean waitsOfSender(Delivery delivery, Instant now) {
        return (Boolean) waiting("envelope_from = ?4", delivery, now)
                .setParameter(4, delivery.envelopeFrom())
                .getSingleResult();
    }

    private Query waiting(String meant, Delivery delivery, Instant now) {
        return entityManager
                .createNativeQuery("select exists (select 1 from delivery where outcome = 'PENDING' and " + meant
                        + " and (received_at, id) < (?1, ?2)"
                        + " and (not_before is null or not_before <= ?3 or attempts = 0))")
                .setParameter(1, Timestamp.from(delivery.receivedAt()))
                .setParameter(2, delivery.id())
                .setParameter(3, Timestamp.from(now));
    }

    @Override
    public void postpone(long deliveryId, Instant until) {
        entityManager
                .createNativeQuery("update delivery set not_before = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(until))
                .setParameter(2, deliveryId)
                .executeUpdate();
    }

    @Override
    public List<Delivery> latest(int count) {
        return entityManager
                .createQuery("select d from Delivery d order by d.id desc", Delivery.class)
                .setMaxResults(count)
                .getResultList();
    }
}
