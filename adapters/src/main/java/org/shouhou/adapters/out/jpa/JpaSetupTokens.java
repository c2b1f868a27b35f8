package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.shouhou.application.port.SetupTokens;

/** The hashes of one-time set-up tokens in PostgreSQL. */
@ApplicationScoped
public class JpaSetupTokens implements SetupTokens {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaSetupTokens() {}

    JpaSetupTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void keep(String tokenHash, Instant madeAt) {
        entityManager
                .createNativeQuery("insert into setup_token (token_hash, made_at) values (?1, ?2)")
                .setParameter(1, tokenHash)
                .setParameter(2, Timestamp.from(madeAt))
                .executeUpdate();
    }

    @Override
    public boolean isUnused(String tokenHash) {
        return !entityManager
                .createNativeQuery("select 1 from setup_token where token_hash = ?1 and used_at is null")
                .setParameter(1, tokenHash)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean use(String tokenHash, Instant now) {
        int used = entityManager
                .createNativeQuery("update setup_token set used_at = ?1 where token_hash = ?2 and used_at is null")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, tokenHash)
                .executeUpdate();
        return used > 0;
    }
}
