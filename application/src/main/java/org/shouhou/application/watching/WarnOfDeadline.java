package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.ServiceCase;

/** Each step of warning in a transaction of its own, so that what can't be told keeps nothing else back. */
@ApplicationScoped
class WarnOfDeadline {

    private final Deadlines deadlines;
    private final ServiceCases cases;
    private final WorkOrders workOrders;
    private final Referrals referrals;
    private final Keepers keepers;
    private final TellStaff tellStaff;
    private final Clock clock;

    protected WarnOfDeadline() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    WarnOfDeadline(
            Deadlines deadlines,
            ServiceCases cases,
            WorkOrders workOrders,
            Referrals referrals,
            Keepers keepers,
            TellStaff tellStaff,
            Clock clock) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.workOrders = workOrders;
        this.referrals = referrals;
        this.keepers = keepers;
        this.tellStaff = tellStaff;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Deadlines.Due> due(int atMost) {
        Instant now = clock.instant();
        return deadlines.unwarned(now, now.plus(CasePolicy.WARNING), atMost);
    }

    /** Tells whoever answers for it, unless another node was first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void warn(Deadlines.Due due) {
        if (!deadlines.warn(due)) {
            return;
        }
        switch (due.kind()) {
            case FIRST_REPLY -> {
                ServiceCase serviceCase = cases.byId(due.id()).orElseThrow();
                tell(keepers.ofReply(serviceCase), serviceCase, due);
            }
            case ARRIVAL -> {
                WorkOrder order = workOrders.byId(due.id()).orElseThrow();
                ServiceCase serviceCase = cases.byId(order.caseId()).orElseThrow();
                tell(keepers.ofArrival(order, serviceCase), serviceCase, due);
            }
            case ANSWER -> {
                Referral referral = referrals.byId(due.id()).orElseThrow();
                ServiceCase serviceCase = cases.byId(referral.caseId()).orElseThrow();
                tell(keepers.ofAnswer(referral, serviceCase), serviceCase, due);
            }
        }
    }

    private void tell(Set<Long> whom, ServiceCase serviceCase, Deadlines.Due due) {
        var news = new TellStaff.News(NoticeKind.DUE_SOON, due.kind() + " " + due.at(), "");
        whom.forEach(employeeId -> tellStaff.tell(employeeId, serviceCase, news));
    }
}
