package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.handling.PromiseCallBack;
import org.shouhou.application.handling.SeeCallBacks;
import org.shouhou.application.reading.FindStaffForCases;
import org.shouhou.application.reading.WorkQueries;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.callback.CallBack;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;

/** Whom to call back about the case: promised, kept, put off, dropped. */
@Named
@RequestScoped
public class CallBackBacking {

    @Inject
    private PromiseCallBack promiseCallBack;

    @Inject
    private SeeCallBacks seeCallBacks;

    @Inject
    private FindStaffForCases findStaffForCases;

    @Inject
    private CurrentActor currentActor;

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

    private List<SeeCallBacks.Row> open;
    private String whom;
    private String phone;
    private LocalDateTime due;
    private Long keeper;
    private String about;
    private String which;
    private String said;
    private String reason;

    /** Nothing for who doesn't handle cases. */
    public List<SeeCallBacks.Row> getOpen() {
        if (open == null) {
            boolean handles =
                    currentActor.get().filter(it -> it.may(Right.HANDLE_CASES)).isPresent();
            open = handles ? seeCallBacks.of(page.number()) : List.of();
        }
        return open;
    }

    public void promise() {
        RuleBroken.unless(keeper != null, "employee.unknown");
        promiseCallBack.promise(
                page.number(), new CallBack.Promise(whom, written(phone), written(about), moment(), keeper));
        told.at(page.getAddress(), "cases_case.call-back-promised");
    }

    public void kept() {
        promiseCallBack.kept(seen(), said);
        told.at(page.getAddress(), "cases_case.told");
    }

    public void putOff() {
        promiseCallBack.putOff(seen(), moment());
        told.at(page.getAddress(), "cases_case.call-back-promised");
    }

    public void drop() {
        promiseCallBack.drop(seen(), reason);
        told.at(page.getAddress(), "cases_case.call-back-dropped");
    }

    private PromiseCallBack.Seen seen() {
        RuleBroken.unless(which != null && which.matches("\\d{1,18}\\.\\d{1,18}"), "callback.unknown");
        String[] parts = which.split("\\.");
        return new PromiseCallBack.Seen(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private Instant moment() {
        return due == null ? null : due.atZone(companyZone).toInstant();
    }

    private static String written(String text) {
        return text == null ? "" : text;
    }

    /** The earliest time that can be chosen. */
    public String getEarliest() {
        return times.field(clock.instant());
    }

    public List<WorkQueries.StaffMember> getKeepers() {
        return findStaffForCases.find();
    }

    public String getWhom() {
        return whom == null ? page.getView().contact().name() : whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public String getPhone() {
        return phone == null ? page.getView().contact().phone() : phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public LocalDateTime getDue() {
        return due;
    }

    public void setDue(LocalDateTime due) {
        this.due = due;
    }

    /** Whoever is signed in, until another is chosen. */
    public Long getKeeper() {
        return keeper == null ? currentActor.get().orElseThrow().employeeId() : keeper;
    }

    public void setKeeper(Long keeper) {
        this.keeper = keeper;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    /** Id and version of the promise. */
    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
