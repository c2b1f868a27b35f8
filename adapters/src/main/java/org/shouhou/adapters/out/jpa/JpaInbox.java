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
    public boolean firstTime(Message message, Instant now) {
        int added = entityManager
                .createNativeQuery("insert into inbox (sender, source, message_id, type, received_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (sender, source, message_id) do nothing")
                .setParameter(1, message.sender())
                .setParameter(2, message.source())
                .setParameter(3, message.id())
                .setParameter(4, message.type())
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
        return added > 0;
    }
}
