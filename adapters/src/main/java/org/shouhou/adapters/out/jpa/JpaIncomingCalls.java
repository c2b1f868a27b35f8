package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import org.shouhou.application.port.IncomingCalls;

/** The calls that were announced; the primary key lets each ring once. */
@ApplicationScoped
public class JpaIncomingCalls implements IncomingCalls {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaIncomingCalls() {}

    JpaIncomingCalls(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean firstTime(Call call) {
        int added = entityManager
                .createNativeQuery("insert into incoming_call (exchange, call_id, phone, for_whom, announced_at)"
                        + " values (?1, ?2, ?3, cast(?4 as text), ?5) on conflict (exchange, call_id) do nothing")
                .setParameter(1, call.exchange())
                .setParameter(2, call.callId())
                .setParameter(3, call.phone())
                .setParameter(4, call.forWhom())
                .setParameter(5, Timestamp.from(call.at()))
                .executeUpdate();
        return added > 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Call> latest(int atMost) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select exchange, call_id, phone, for_whom, announced_at from incoming_call"
                        + " order by announced_at desc, call_id desc limit ?1")
                .setParameter(1, atMost)
                .getResultList();
        return rows.stream()
                .map(it -> new Call(
                        (String) it[0],
                        (String) it[1],
                        (String) it[2],
                        (String) it[3],
                        ((Timestamp) it[4]).toInstant()))
                .toList();
    }
}
