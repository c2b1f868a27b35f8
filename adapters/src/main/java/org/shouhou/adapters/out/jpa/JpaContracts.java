package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Contracts;
import org.shouhou.domain.contract.Contract;

/** Contracts and technical agreements in PostgreSQL. */
@ApplicationScoped
public class JpaContracts implements Contracts {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaContracts() {}

    JpaContracts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Contract contract) {
        entityManager.persist(contract);
    }

    @Override
    public Optional<Contract> byId(long id) {
        return Optional.ofNullable(entityManager.find(Contract.class, id));
    }

    @Override
    public Optional<Contract> byNumber(String number) {
        return entityManager
                .createQuery("select c from Contract c where lower(c.number) = lower(:number)", Contract.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Contract> agreementsOf(long contractId) {
        return entityManager
                .createQuery("select c from Contract c where c.belongsToId = :contract order by c.id", Contract.class)
                .setParameter("contract", contractId)
                .getResultList();
    }
}
