package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.handling.SendEngineer;
import org.shouhou.application.reading.FindStaffForCases;
import org.shouhou.application.reading.WorkQueries.StaffMember;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;

/** An engineer sent to the customer, to be there by the time they set. */
@Named
@RequestScoped
public class SendBacking {

    @Inject
    private SendEngineer sendEngineer;

    @Inject
    private FindStaffForCases findStaffForCases;

    @Inject
    private CaseBacking page;

    @Inject
    private Times times;

    @Inject
    private ZoneId companyZone;

    @Inject
    private Clock clock;

    @Inject
    private Told told;

    private Long engineer;
    private String task;
    private String place;
    private String onSiteContact;
    private LocalDateTime arriveBy;
    private List<StaffMember> engineers;

    public void send() {
        RuleBroken.unless(engineer != null, "workorder.engineer.unable");
        Instant by = arriveBy == null ? null : arriveBy.atZone(companyZone).toInstant();
        sendEngineer.send(new SendEngineer.Command(
                page.number(), page.seenVersion(), engineer, new WorkOrder.Job(task, place, onSiteContact, by)));
        page.handedIn("task");
        told.at(page.getAddress(), "cases_case.sent", times.minute(by));
    }

    public List<StaffMember> getEngineers() {
        if (engineers == null) {
            engineers = findStaffForCases.engineers();
        }
        return engineers;
    }

    /** The earliest time that can be chosen. */
    public String getEarliest() {
        return times.field(clock.instant());
    }

    public Long getEngineer() {
        return engineer;
    }

    public void setEngineer(Long engineer) {
        this.engineer = engineer;
    }

    public String getTask() {
        return task == null ? page.jotted("task") : task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnSiteContact() {
        return onSiteContact;
    }

    public void setOnSiteContact(String onSiteContact) {
        this.onSiteContact = onSiteContact;
    }

    public LocalDateTime getArriveBy() {
        return arriveBy;
    }

    public void setArriveBy(LocalDateTime arriveBy) {
        this.arriveBy = arriveBy;
    }
}
