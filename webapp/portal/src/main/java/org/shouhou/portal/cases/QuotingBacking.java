package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.handling.ReferToDepartment;
import org.shouhou.application.quotation.SettleCharge;
import org.shouhou.application.quotation.ViewQuotations;
import org.shouhou.application.reading.FindDepartmentsToAsk;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;

/** What the case's customer is to pay: its quotations, asking for one, marking the case chargeable, a manager's waiver (S2). */
@Named
@RequestScoped
public class QuotingBacking {

    private static final Duration USUAL = Duration.ofDays(1);

    /** Who quotes by the regulation. */
    private static final String SALES = "SALES";

    @Inject
    private ViewQuotations viewQuotations;

    @Inject
    private ReferToDepartment referToDepartment;

    @Inject
    private FindDepartmentsToAsk findDepartmentsToAsk;

    @Inject
    private SettleCharge settleCharge;

    @Inject
    private CaseBacking page;

    @Inject
    private Me me;

    @Inject
    private Times times;

    @Inject
    private ZoneId companyZone;

    @Inject
    private Clock clock;

    @Inject
    private Told told;

    private ViewQuotations.OfCase ofCase;
    private String department;
    private String wanted;
    private LocalDateTime due;
    private String reason;

    public ViewQuotations.OfCase getOfCase() {
        if (ofCase == null) {
            ofCase = viewQuotations.ofCase(page.number());
        }
        return ofCase;
    }

    /** Whether there is anything to show or to do here. */
    public boolean isShown() {
        return !getOfCase().rows().isEmpty()
                || getOfCase().charge() != null
                || getOfCase().chargeable().customerPays()
                || mayDo();
    }

    private boolean mayDo() {
        return offers("make") || offers("request") || offers("mark") || offers("waive");
    }

    /** What fits the state of the case and the rights of the one who looks. */
    public boolean offers(String what) {
        CaseStatus status = page.getView().row().status();
        boolean unfinished = status == CaseStatus.NEW || status == CaseStatus.IN_PROGRESS;
        return unfinished
                && switch (what) {
                    case "make" -> me.may("MAKE_QUOTATIONS");
                    case "request" -> me.may("HANDLE_CASES");
                    case "mark" -> marks() && !getOfCase().chargeable().customerPays();
                    case "unmark" ->
                        marks()
                                && getOfCase().charge() != null
                                && getOfCase().charge().chargeable();
                    case "waive" ->
                        me.may("WAIVE_ACCEPTANCE") && !getOfCase().chargeable().mayBegin();
                    default -> throw new IllegalArgumentException(what);
                };
    }

    /** Whether one may say here who pays: that is for the ruling, unless it is undecided. */
    private boolean marks() {
        return (me.may("HANDLE_CASES") || me.may("MAKE_QUOTATIONS"))
                && getOfCase().ruled() == Charge.UNDECIDED;
    }

    public void request() {
        Instant dueAt = due == null ? null : due.atZone(companyZone).toInstant();
        referToDepartment.refer(new ReferToDepartment.Command(
                page.number(),
                page.seenVersion(),
                new DepartmentCode(department),
                ReferralKind.QUOTATION,
                wanted,
                dueAt));
        page.handedIn("quotation");
        told.at(page.getAddress(), "cases_case.quotation-requested", times.minute(dueAt));
    }

    public void mark() {
        settleCharge.mark(page.number(), page.seenVersion(), true);
        told.at(page.getAddress(), "cases_case.charge-marked");
    }

    public void unmark() {
        settleCharge.mark(page.number(), page.seenVersion(), false);
        told.at(page.getAddress(), "cases_case.charge-unmarked");
    }

    public void waive() {
        settleCharge.waive(page.number(), page.seenVersion(), reason);
        told.at(page.getAddress(), "cases_case.acceptance-waived");
    }

    public List<FindDepartmentsToAsk.Target> getTargets() {
        return findDepartmentsToAsk.find();
    }

    public String getDepartment() {
        return department == null ? SALES : department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getWanted() {
        return wanted == null ? page.jotted("quotation") : wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    /** The earliest time that can be chosen. */
    public String getEarliest() {
        return times.field(clock.instant());
    }

    public LocalDateTime getDue() {
        return due == null ? LocalDateTime.parse(times.field(clock.instant().plus(USUAL))) : due;
    }

    public void setDue(LocalDateTime due) {
        this.due = due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
