package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.CountWork;
import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.application.reading.DeliverySearch;
import org.shouhou.application.reading.FindCases;
import org.shouhou.application.reading.FindDeliveries;
import org.shouhou.application.reading.ListReferrals;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.ReferralRow;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.portal.frame.Me;

/** My work: what came in, what is late or due, what I hold; for a department, a director, an administrator their own. */
@Named
@RequestScoped
public class IndexBacking {

    private static final int SHOWN = 10;
    private static final Set<CaseStatus> OPEN = EnumSet.of(CaseStatus.NEW, CaseStatus.IN_PROGRESS);

    @Inject
    private FindCases findCases;

    @Inject
    private ListReferrals listReferrals;

    @Inject
    private FindDeliveries findDeliveries;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    /** New cases nobody holds, the latest on top. */
    public List<CaseRow> getArrived() {
        return find(EnumSet.of(CaseStatus.NEW), Holder.NOBODY, null, Order.NEWEST);
    }

    /** Cases whose 24 h clock has run out or soon will, the worst on top: mine and nobody's; for who only reads, all. */
    public List<CaseRow> getPressing() {
        Instant soon = clock.instant().plus(CountWork.SOON);
        Holder holder = me.may("HANDLE_CASES") ? Holder.EMPLOYEE_OR_NOBODY : Holder.ANYBODY;
        return find(OPEN, holder, soon, Order.MOST_URGENT);
    }

    /** What I hold, what happened last on top. */
    public List<CaseRow> getMine() {
        return find(OPEN, Holder.EMPLOYEE, null, Order.LATEST_ACTIVITY);
    }

    /** All open cases, what happened last on top. */
    public List<CaseRow> getOpen() {
        return find(OPEN, Holder.ANYBODY, null, Order.LATEST_ACTIVITY);
    }

    /** What my department owes an answer, the most urgent on top. */
    public List<ReferralRow> getReferrals() {
        return listReferrals.list(true, Optional.empty(), SHOWN).rows();
    }

    /** What could not be read, the latest on top. */
    public List<DeliveryRow> getQuarantined() {
        var search = new DeliverySearch(Optional.of(Outcome.QUARANTINED), Place.beginning(true, SHOWN));
        return findDeliveries.find(search).rows();
    }

    private List<CaseRow> find(Set<CaseStatus> statuses, Holder holder, Instant dueBefore, Order order) {
        var search = new CaseSearch(
                statuses, Set.of(), holder, me.actor().employeeId(), "", dueBefore, order, Optional.empty(), SHOWN);
        return findCases.find(search).rows();
    }
}
