package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.port.Roles;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** The roles and their rights in PostgreSQL. */
@ApplicationScoped
public class JpaRoles implements Roles {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaRoles() {}

    JpaRoles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Role role) {
        entityManager.persist(role);
    }

    @Override
    public Optional<Role> byCode(String code) {
        return entityManager
                .createQuery("select x from Role x where x.code = :code", Role.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Role> all() {
        return entityManager
                .createQuery("select x from Role x order by x.id", Role.class)
                .getResultList();
    }

    @Override
    public void holdStill(String code) {
        entityManager
                .createQuery("select x from Role x where x.code = :code", Role.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Set<Right> rightsOf(Set<String> roleCodes) {
        if (roleCodes.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .createQuery("select x from Role x where x.code in :codes", Role.class)
                .setParameter("codes", roleCodes)
                .getResultStream()
                .flatMap(role -> role.rights().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
