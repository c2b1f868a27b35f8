package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import org.shouhou.application.port.AuditTrail;

/** The audit trail in PostgreSQL, where a trigger refuses any change to what was written. */
@ApplicationScoped
public class JpaAuditTrail implements AuditTrail {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaAuditTrail() {}

    JpaAuditTrail(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void record(Entry entry) {
        entityManager
                .createNativeQuery("insert into audit_entry (at, actor, action, case_id, object_name, detail)"
                        + " values (?1, ?2, ?3, cast(?4 as bigint), ?5, ?6)")
                .setParameter(1, Timestamp.from(entry.at()))
                .setParameter(2, entry.actor())
                .setParameter(3, entry.action())
                .setParameter(4, entry.caseId())
                .setParameter(5, entry.object())
                .setParameter(6, entry.detail())
                .executeUpdate();
    }
}
