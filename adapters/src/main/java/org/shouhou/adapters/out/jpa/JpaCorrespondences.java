package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.application.port.Correspondences;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;

/** The register in PostgreSQL. */
@ApplicationScoped
public class JpaCorrespondences implements Correspondences {

    /** Tells these locks from others that the application takes in the database. */
    private static final int CONVERSATION = 1;

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCorrespondences() {}

    JpaCorrespondences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Correspondence entry) {
        entityManager.persist(entry);
    }

    @Override
    public Optional<Correspondence> byId(long id) {
        return Optional.ofNullable(entityManager.find(Correspondence.class, id));
    }

    /** Everybody locks in the order of the keys, so that nobody waits for somebody who waits for them. */
    @Override
    public void inTurn(Set<MessageId> conversation) {
        if (conversation.isEmpty()) {
            return;
        }
        String keys = conversation.stream()
                .map(id -> id.value().hashCode())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
        entityManager
                .createNativeQuery("select count(pg_advisory_xact_lock(" + CONVERSATION
                        + ", key)) from unnest(cast(?1 as int[])) as conversation (key)")
                .setParameter(1, keys)
                .getSingleResult();
    }

    @Override
    public Optional<Long> caseOfAny(List<MessageId> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select e.caseId from Correspondence e where e.messageId in :ids and e.caseId is not null"
                                + " order by e.direction desc, e.id desc",
                        Long.class)
                .setParameter("ids", ids)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Long> caseOfAnswerTo(MessageId id) {
        // asked for each mail; in JPQL the limit would have the statement made anew each time
        List<?> first = entityManager
                .createNativeQuery("select case_id from correspondence where in_reply_to = ?1 and case_id is not null"
                        + " order by id limit 1")
                .setParameter(1, id.value())
                .getResultList();
        return first.stream().map(caseId -> ((Number) caseId).longValue()).findFirst();
    }

    @Override
    public long numberOf(long id) {
        return ((Number) entityManager
                        .createNativeQuery("select register_number from correspondence where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public Optional<Correspondence> byEntryKey(String entryKey) {
        return entityManager
                .createQuery("select e from Correspondence e where e.entryKey = :key", Correspondence.class)
                .setParameter("key", entryKey)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Correspondence> outgoing(MessageId id) {
        return entityManager
                .createQuery(
                        "select e from Correspondence e where e.messageId = :id and e.direction = :out",
                        Correspondence.class)
                .setParameter("id", id)
                .setParameter("out", Direction.OUT)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Set<EmailAddress> participants(long caseId) {
        Stream<String> wrote = addresses("e.fromAddress, e.fromAddress", Direction.IN, caseId);
        Stream<String> wereWrittenTo = addresses("e.toAddresses, e.ccAddresses", Direction.OUT, caseId);
        return Stream.concat(wrote, wereWrittenTo)
                .flatMap(address -> EmailAddress.parse(address).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Correspondence> ofCase(long caseId) {
        return entityManager
                .createQuery(
                        "select e from Correspondence e where e.caseId = :caseId order by e.occurredAt, e.id",
                        Correspondence.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    private Stream<String> addresses(String columns, Direction direction, long caseId) {
        return entityManager
                .createQuery(
                        "select " + columns + " from Correspondence e where e.caseId = :caseId"
                                + " and e.direction = :direction and e.automatic = false and e.status <> :takenBack",
                        Object[].class)
                .setParameter("takenBack", CorrespondenceStatus.TAKEN_BACK)
                .setParameter("caseId", caseId)
                .setParameter("direction", direction)
                .getResultStream()
                .flatMap(Stream::of)
                .flatMap(addresses -> Stream.of(((String) addresses).split("\\s*,\\s*")));
    }
}
