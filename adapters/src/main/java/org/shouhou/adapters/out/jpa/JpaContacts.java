package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Contacts;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;

/** The contacts in PostgreSQL. */
@ApplicationScoped
public class JpaContacts implements Contacts {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaContacts() {}

    JpaContacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Contact contact) {
        entityManager.persist(contact);
    }

    @Override
    public Contact addUnlessThere(Contact stranger) {
        entityManager
                .createNativeQuery("with stranger as (insert into contact_email (address, contact_id)"
                        + " values (?1, nextval('contact_seq')) on conflict (address) do nothing returning contact_id)"
                        + " insert into contact (id, name, email, position, kind, remark, active, version)"
                        + " select contact_id, ?2, ?1, '', ?3, '', true, 1 from stranger")
                .setParameter(1, stranger.email().value())
                .setParameter(2, stranger.name())
                .setParameter(3, stranger.kind().name())
                .executeUpdate();
        return byEmail(stranger.email()).orElseThrow();
    }

    @Override
    public boolean takeAcknowledgement(long contactId, Instant now, Instant unlessSince, int atMostOfDomain) {
        // no field of the contact: two mails that come together must not be a lost update for either
        return entityManager
                        .createNativeQuery("update contact t set acknowledged_at = ?1 where id = ?2"
                                + " and (acknowledged_at is null or acknowledged_at <= ?3)"
                                // of a domain with very many no more are counted than matter
                                + " and (select count(*) from (select 1 from contact o"
                                + " where substring(o.email from '[^@]*$') = substring(t.email from '[^@]*$')"
                                + " and o.acknowledged_at > ?3 limit ?4) as told) < ?4")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, contactId)
                        .setParameter(3, Timestamp.from(unlessSince))
                        .setParameter(4, atMostOfDomain)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Contact> byId(long id) {
        return Optional.ofNullable(entityManager.find(Contact.class, id));
    }

    @Override
    public List<Contact> named(String name, Long customerId, int atMost) {
        TypedQuery<Contact> query = customerId == null
                ? entityManager.createQuery(
                        "select c from Contact c where c.name = :name and c.customerId is null order by c.id",
                        Contact.class)
                : entityManager
                        .createQuery(
                                "select c from Contact c where c.name = :name and c.customerId = :customer order by c.id",
                                Contact.class)
                        .setParameter("customer", customerId);
        return query.setParameter("name", name).setMaxResults(atMost).getResultList();
    }

    @Override
    public List<Contact> writableOf(long customerId, int atMost) {
        return entityManager
                .createQuery(
                        "select c from Contact c where c.customerId = :customer and c.email is not null and c.active = true"
                                + " order by c.name, c.id",
                        Contact.class)
                .setParameter("customer", customerId)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Optional<Contact> byEmail(EmailAddress address) {
        return entityManager
                .createQuery("select c from Contact c join c.emails e where e = :email", Contact.class)
                .setParameter("email", address.value())
                .getResultStream()
                .findFirst();
    }
}
