package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.application.security.Permitted;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Gives a case to a member of staff, who holds it from now on (P3). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class AssignCase {

    private final CaseInHand inHand;
    private final Employees employees;
    private final Roles roles;
    private final TellStaff tellStaff;
    private final Clock clock;

    protected AssignCase() {
        this(null, null, null, null, null);
    }

    @Inject
    AssignCase(CaseInHand inHand, Employees employees, Roles roles, TellStaff tellStaff, Clock clock) {
        this.inHand = inHand;
        this.employees = employees;
        this.roles = roles;
        this.tellStaff = tellStaff;
        this.clock = clock;
    }

    /**
     * Who is to hold which case.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param assigneeId an active employee who may handle cases
     */
    public record Command(CaseNumber number, long seenVersion, long assigneeId) {}

    /** @throws RuleBroken {@code case.assignee.unable} where that person cannot hold a case */
    @Transactional
    public void assign(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        Employee assignee = employees
                .byId(command.assigneeId())
                .filter(employee ->
                        employee.active() && roles.rightsOf(employee.roles()).contains(Right.HANDLE_CASES))
                .orElseThrow(() -> new RuleBroken("case.assignee.unable"));
        var assigned = serviceCase.assign(assignee.id(), assignee.name(), clock.instant());
        inHand.did(serviceCase, assigned, assignee.loginName());
        if (assignee.id() != inHand.actor().employeeId()) {
            tellStaff.tell(
                    assignee.id(),
                    serviceCase,
                    new TellStaff.News(
                            NoticeKind.HANDED_OVER,
                            "assigned " + assigned.at(),
                            inHand.actor().name()));
        }
    }
}
