package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Customers;
import org.shouhou.domain.customer.Customer;

/** The customers in PostgreSQL. */
@ApplicationScoped
public class JpaCustomers implements Customers {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaCustomers() {}

    JpaCustomers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Customer customer) {
        entityManager.persist(customer);
    }

    @Override
    public Optional<Customer> byId(long id) {
        return Optional.ofNullable(entityManager.find(Customer.class, id));
    }

    @Override
    public List<Customer> mergedInto(long survivorId) {
        return entityManager
                .createQuery(
                        "select c from Customer c where c.mergedIntoId = :survivor order by c.name", Customer.class)
                .setParameter("survivor", survivorId)
                .getResultList();
    }

    @Override
    public Optional<Customer> byName(String name) {
        return first(
                "select c from Customer c where lower(c.name) = lower(:text)"
                        + " order by case when c.mergedIntoId is null then 0 else 1 end, c.id",
                name);
    }

    @Override
    public Optional<Customer> byNumber(String number) {
        return first("select c from Customer c where lower(c.number) = lower(:text)", number);
    }

    private Optional<Customer> first(String jpql, String text) {
        return entityManager
                .createQuery(jpql, Customer.class)
                .setParameter("text", text)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
