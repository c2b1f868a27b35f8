package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.ApiTokens;
import org.shouhou.domain.organisation.ApiToken;

/** The tokens of the API in PostgreSQL. */
@ApplicationScoped
public class JpaApiTokens implements ApiTokens {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaApiTokens() {}

    JpaApiTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ApiToken token) {
        entityManager.persist(token);
    }

    @Override
    public Optional<ApiToken> byId(long id) {
        return Optional.ofNullable(entityManager.find(ApiToken.class, id));
    }

    @Override
    public Optional<ApiToken> byHash(String tokenHash) {
        return entityManager
                .createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ApiToken> ofEmployee(long employeeId) {
        return entityManager
                .createQuery("select t from ApiToken t where t.employeeId = :holder order by t.id desc", ApiToken.class)
                .setParameter("holder", employeeId)
                .getResultList();
    }

    @Override
    public void used(long id, Instant at) {
        entityManager
                .createNativeQuery("update api_token set last_used_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, id)
                .executeUpdate();
    }
}
