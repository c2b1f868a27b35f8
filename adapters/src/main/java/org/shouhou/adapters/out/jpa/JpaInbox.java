package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.shouhou.application.port.Inbox;

/** The messages that have had their effect; the primary key lets each have it once. */
@ApplicationScoped
public class JpaInbox implements Inbox {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaInbox() {}

    JpaInbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean firstTime(String messageId, String source, String type, Instant now) {
        int added = entityManager
                .createNativeQuery("insert into inbox (message_id, source, type, received_at) values (?1, ?2, ?3, ?4)"
                        + " on conflict (message_id) do nothing")
                .setParameter(1, messageId)
                .setParameter(2, source)
                .setParameter(3, type)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
        return added > 0;
    }
}
