package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Referrals;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;

/** Referrals, kept in memory. */
public final class MemoryReferrals implements Referrals {

    private final Ids ids = new Ids();
    private final List<Referral> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Referral referral) {
        ids.assign(referral);
        all.add(referral);
    }

    @Override
    public Optional<Referral> byId(long id) {
        return all.stream().filter(referral -> referral.id() == id).findFirst();
    }

    @Override
    public List<Referral> ofCase(long caseId) {
        return all.stream().filter(referral -> referral.caseId() == caseId).toList();
    }

    @Override
    public List<Referral> withUnrecordedBreach(Instant now, int atMost) {
        return all.stream()
                .filter(it -> it.overdue(now) && it.breachedAt() == null)
                .sorted(Comparator.comparing(Referral::dueAt))
                .limit(atMost)
                .toList();
    }

    @Override
    public boolean concern(long caseId, DepartmentCode department) {
        return ofCase(caseId).stream()
                .anyMatch(referral -> referral.department().equals(department));
    }

    public List<Referral> all() {
        return List.copyOf(all);
    }
}
