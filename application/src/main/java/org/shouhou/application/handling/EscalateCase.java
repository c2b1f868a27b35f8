package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CasePolicy;

/**
 * Reports to service HQ what the office can't answer (D2). HQ answers like any department that was asked, but by a clock of
 * the regulation's, in working time.
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class EscalateCase {

    private final ReferToDepartment referToDepartment;
    private final CompanyCalendar calendar;
    private final Clock clock;

    protected EscalateCase() {
        this(null, null, null);
    }

    @Inject
    EscalateCase(ReferToDepartment referToDepartment, CompanyCalendar calendar, Clock clock) {
        this.referToDepartment = referToDepartment;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What to report.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param reason what can't be answered, and what help is wanted
     */
    public record Command(CaseNumber number, long seenVersion, String reason) {}

    /** By when HQ would have to answer what is reported now. */
    @Transactional
    public Instant dueIfReportedNow() {
        return calendar.now().after(clock.instant(), CasePolicy.ESCALATION);
    }

    /** The referral's id. */
    @Transactional
    public long escalate(Command command) {
        return referToDepartment.refer(new ReferToDepartment.Command(
                command.number(),
                command.seenVersion(),
                DepartmentCode.SERVICE_HQ,
                command.reason(),
                dueIfReportedNow()));
    }
}
