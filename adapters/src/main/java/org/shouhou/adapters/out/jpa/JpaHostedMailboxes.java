package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.domain.hosting.HostedMailbox;

/** The hosted mailboxes in PostgreSQL. */
@ApplicationScoped
public class JpaHostedMailboxes implements HostedMailboxes {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaHostedMailboxes() {}

    JpaHostedMailboxes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(HostedMailbox mailbox) {
        entityManager.persist(mailbox);
    }

    @Override
    public Optional<HostedMailbox> byId(long id) {
        return Optional.ofNullable(entityManager.find(HostedMailbox.class, id));
    }

    @Override
    public Optional<HostedMailbox> ofMailbox(long mailboxId) {
        return entityManager
                .createQuery("select x from HostedMailbox x where x.mailboxId = :mailboxId", HostedMailbox.class)
                .setParameter("mailboxId", mailboxId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<HostedMailbox> fetched() {
        return entityManager
                .createQuery(
                        "select x from HostedMailbox x join Mailbox m on m.id = x.mailboxId"
                                + " where x.active = true and m.active = true order by x.id",
                        HostedMailbox.class)
                .getResultList();
    }

    @Override
    public void renew(long id, String sealedBefore, String sealedNow) {
        entityManager
                .createNativeQuery("update hosted_mailbox set sealed_refresh_token = ?1"
                        + " where id = ?2 and sealed_refresh_token = ?3")
                .setParameter(1, sealedNow)
                .setParameter(2, id)
                .setParameter(3, sealedBefore)
                .executeUpdate();
    }
}
