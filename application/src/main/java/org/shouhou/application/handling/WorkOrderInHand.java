package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes a work order in hand together with its case, and tells of what was recorded on it. */
@ApplicationScoped
class WorkOrderInHand {

    private final CaseInHand inHand;
    private final WorkOrders workOrders;
    private final Employees employees;
    private final TellOfCase tellOfCase;

    protected WorkOrderInHand() {
        this(null, null, null, null);
    }

    @Inject
    WorkOrderInHand(CaseInHand inHand, WorkOrders workOrders, Employees employees, TellOfCase tellOfCase) {
        this.inHand = inHand;
        this.workOrders = workOrders;
        this.employees = employees;
        this.tellOfCase = tellOfCase;
    }

    /**
     * A work order, its case, and who was sent.
     *
     * @param engineer their name
     */
    record Held(WorkOrder order, ServiceCase serviceCase, String engineer) {}

    /**
     * The work order, where the actor may see its case and it is still as they saw it.
     *
     * @throws RuleBroken {@code workorder.changed} where somebody changed it meanwhile
     */
    public Held take(long id, long seenVersion) {
        WorkOrder order = workOrders.byId(id).orElseThrow(() -> new RuleBroken("workorder.unknown"));
        ServiceCase serviceCase = inHand.take(order.caseId());
        RuleBroken.unless(order.version() == seenVersion, "workorder.changed");
        String engineer = employees.byId(order.engineerId()).map(Employee::name).orElseThrow();
        return new Held(order, serviceCase, engineer);
    }

    /** Tells of what was recorded, and, where that was the last that was missing, that the work is done. */
    public void recorded(Held held, String action, String detail, Instant now) {
        noted(held, action, detail, now);
        tellOfEnd(held, now);
    }

    /** Tells of what was set right on work that was done before. */
    public void noted(Held held, String action, String detail, Instant now) {
        tellOfCase.noted(held.serviceCase(), action, now, inHand.actor().loginName(), detail);
    }

    public void arrived(Held held, boolean late, Instant now) {
        Instant arrivedAt = held.order().arrival().metAt();
        inHand.did(
                held.serviceCase(),
                held.serviceCase().engineerArrived(held.engineer(), arrivedAt, late, now),
                held.engineer());
    }

    public void tellOfEnd(Held held, Instant now) {
        if (!held.order().status().open()) {
            String status = held.order().status().name();
            inHand.did(
                    held.serviceCase(),
                    held.serviceCase().workOrderEnded(held.engineer(), status, now),
                    held.engineer());
        }
    }
}
