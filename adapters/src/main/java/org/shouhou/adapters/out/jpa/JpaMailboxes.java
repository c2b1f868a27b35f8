package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;

/** The company's mail addresses in PostgreSQL. */
@ApplicationScoped
public class JpaMailboxes implements Mailboxes {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaMailboxes() {}

    JpaMailboxes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Mailbox mailbox) {
        entityManager.persist(mailbox);
    }

    @Override
    public Optional<Mailbox> byId(long id) {
        return Optional.ofNullable(entityManager.find(Mailbox.class, id));
    }

    @Override
    public boolean takes(EmailAddress address) {
        return entityManager
                        .createQuery(
                                "select count(m) from Mailbox m where m.address = :address and m.active = true",
                                Long.class)
                        .setParameter("address", address)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<Mailbox> all() {
        return entityManager
                .createQuery("select m from Mailbox m order by m.address", Mailbox.class)
                .getResultList();
    }
}
