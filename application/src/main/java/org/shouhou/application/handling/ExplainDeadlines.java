package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.calendar.WorkingCalendar;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CasePolicy;

/** Explains how the due time of an answer came about that nobody chose: that of an escalation, counted in working time (P3). */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class ExplainDeadlines {

    /** The time is reckoned just before the referral is sent, and told in minutes. */
    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final CompanyCalendar calendar;

    protected ExplainDeadlines() {
        this(null);
    }

    @Inject
    ExplainDeadlines(CompanyCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The days that were counted, by the calendar as it is now; none where the time isn't that of an escalation, since somebody
     * chose it or the calendar was changed since.
     */
    @Transactional
    public List<WorkingCalendar.Counted> escalation(DepartmentCode department, Instant sentAt, Instant dueAt) {
        WorkingCalendar now = calendar.now();
        // told in minutes, as all times are
        Instant begun = sentAt.truncatedTo(ChronoUnit.MINUTES);
        Instant counted = now.after(begun, CasePolicy.ESCALATION);
        boolean escalated = department.equals(DepartmentCode.SERVICE_HQ)
                && Duration.between(counted, dueAt).abs().compareTo(A_MOMENT) < 0;
        return escalated ? now.days(begun, counted) : List.of();
    }
}
