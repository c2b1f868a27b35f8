package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Referrals;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralStatus;

/** The referrals in PostgreSQL. */
@ApplicationScoped
public class JpaReferrals implements Referrals {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaReferrals() {}

    JpaReferrals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Referral referral) {
        entityManager.persist(referral);
    }

    @Override
    public Optional<Referral> byId(long id) {
        return Optional.ofNullable(entityManager.find(Referral.class, id));
    }

    @Override
    public List<Referral> ofCase(long caseId) {
        return entityManager
                .createQuery("select x from Referral x where x.caseId = :caseId order by x.id", Referral.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    @Override
    public List<Referral> withUnrecordedBreach(Instant now, int atMost) {
        return entityManager
                .createQuery(
                        "select x from Referral x where x.status in :open and x.breachedAt is null and x.dueAt < :now"
                                + " order by x.dueAt",
                        Referral.class)
                .setParameter("open", List.of(ReferralStatus.SENT, ReferralStatus.ACKNOWLEDGED))
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public boolean concern(long caseId, DepartmentCode department) {
        return entityManager
                        .createQuery(
                                "select count(x) from Referral x where x.caseId = :caseId and x.department = :department",
                                Long.class)
                        .setParameter("caseId", caseId)
                        .setParameter("department", department)
                        .getSingleResult()
                > 0;
    }
}
