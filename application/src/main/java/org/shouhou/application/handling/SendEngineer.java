package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.application.quotation.ChargeableWork;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Sends an engineer to the customer (派人现场处理, P3), to be there by the time the customer set (D4). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class SendEngineer {

    private final CaseInHand inHand;
    private final Employees employees;
    private final Roles roles;
    private final WorkOrders workOrders;
    private final ChargeableWork chargeableWork;
    private final Clock clock;

    protected SendEngineer() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SendEngineer(
            CaseInHand inHand,
            Employees employees,
            Roles roles,
            WorkOrders workOrders,
            ChargeableWork chargeableWork,
            Clock clock) {
        this.inHand = inHand;
        this.employees = employees;
        this.roles = roles;
        this.workOrders = workOrders;
        this.chargeableWork = chargeableWork;
        this.clock = clock;
    }

    /**
     * Whom to send where.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param engineerId an active employee who works on site
     */
    public record Command(CaseNumber number, long seenVersion, long engineerId, WorkOrder.Job job) {}

    /**
     * The work order's id.
     *
     * @throws RuleBroken {@code workorder.engineer.unable} where that person does not work on site, {@code
     *     charge.not-accepted} where the customer pays and hasn't accepted what it costs (S2)
     */
    @Transactional
    public long send(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        chargeableWork.requireBeginning(serviceCase.id());
        Employee engineer = employees
                .byId(command.engineerId())
                .filter(employee ->
                        employee.active() && roles.rightsOf(employee.roles()).contains(Right.WORK_ON_SITE))
                .orElseThrow(() -> new RuleBroken("workorder.engineer.unable"));
        Instant now = clock.instant();
        WorkOrder order = new WorkOrder(
                serviceCase.id(), engineer.id(), command.job(), inHand.actor().employeeId(), now);
        var sent = serviceCase.sendEngineer(engineer.name(), order.arrival().dueAt(), now);
        workOrders.add(order);
        inHand.did(serviceCase, sent, engineer.name());
        return order.id();
    }
}
