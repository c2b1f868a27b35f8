package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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
        return customerId == null
                ? entityManager
                        .createQuery(
                                "select c from Contact c where c.name = :name and c.customerId is null order by c.id",
                                Contact.class)
                        .setParameter("name", name)
                        .setMaxResults(atMost)
                        .getResultList()
                : of(customerId, "and c.name = ?3 order by c.id", atMost, name);
    }

    @Override
    public List<Contact> writableOf(long customerId, int atMost) {
        return of(customerId, "and c.email is not null and c.active order by c.name, c.id", atMost);
    }

    /** Of a customer and of all that are the same. */
    @SuppressWarnings("unchecked")
    private List<Contact> of(long customerId, String which, int atMost, Object... more) {
        Query query = entityManager
                .createNativeQuery(
                        "select c.* from contact c where c.customer_id = any (array(select same_customer(?1))) " + which
                                + " limit ?2",
                        Contact.class)
                .setParameter(1, customerId)
                .setParameter(2, atMost);
        for (int i = 0; i < more.length; i++) {
            query.setParameter(3 + i, more[i]);
        }
        return query.getResultList();
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
