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
import org.shouhou.application.reading.FindDepartmentsToAsk;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;

/** A question to a department, with the time by which its answer is wanted. */
@Named
@RequestScoped
public class ReferBacking {

    /** The customer is to be answered within 24 hours, so the department has some less. */
    private static final Duration USUAL = Duration.ofHours(20);

    @Inject
    private ReferToDepartment referToDepartment;

    @Inject
    private FindDepartmentsToAsk findDepartmentsToAsk;

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

    private String department;
    private String question;
    private LocalDateTime due;

    public List<FindDepartmentsToAsk.Target> getTargets() {
        return findDepartmentsToAsk.find();
    }

    public void refer() {
        Instant dueAt = due == null ? null : due.atZone(companyZone).toInstant();
        referToDepartment.refer(new ReferToDepartment.Command(
                page.number(), page.seenVersion(), new DepartmentCode(department), question, dueAt));
        page.handedIn("question");
        told.at(page.getAddress(), "cases_case.referred", times.minute(dueAt));
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

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getQuestion() {
        return question == null ? page.jotted("question") : question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
