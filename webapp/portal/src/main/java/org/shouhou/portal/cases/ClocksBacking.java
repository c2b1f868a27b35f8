package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.handling.ExplainDeadlines;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.calendar.WorkingCalendar;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Words;

/** How the times of a case came about by which a department is to answer or somebody is to be on site (P3, D3). */
@Named
@RequestScoped
public class ClocksBacking {

    @Inject
    private ExplainDeadlines explainDeadlines;

    @Inject
    private CaseBacking page;

    @Inject
    private Words words;

    @Inject
    private Names names;

    @Inject
    private Times times;

    private List<Reason> reasons;

    /**
     * Why something is due when it is.
     *
     * @param what is due
     * @param met when it was done, or null
     * @param days a line for each day that was counted in working time or left out; empty where somebody chose the time
     */
    public record Reason(String what, Instant due, Instant met, String why, List<String> days) {
        public List<String> getDays() {
            return days;
        }
    }

    /** One for each clock but that of the first reply, in the order they began. */
    public List<Reason> getReasons() {
        if (reasons == null) {
            reasons = new ArrayList<>();
            page.getView().referrals().forEach(it -> reasons.add(answer(it)));
            page.getView().jobs().forEach(it -> reasons.add(arrival(it)));
        }
        return reasons;
    }

    private Reason answer(CaseView.Referral it) {
        var days = explainDeadlines.escalation(new DepartmentCode(it.department()), it.sentAt(), it.dueAt());
        String why = days.isEmpty()
                ? words.say("clock.chosen", it.sentBy(), times.minute(it.sentAt()), times.minute(it.dueAt()))
                : words.say("clock.escalated", times.minute(it.sentAt()), times.minute(it.dueAt()));
        return new Reason(
                words.say("clock.answer-of", names.either(it.departmentZh(), it.departmentEn())),
                it.dueAt(),
                it.endedAt(),
                why,
                days.stream().map(this::said).toList());
    }

    private String said(WorkingCalendar.Counted it) {
        String day = it.day() + (it.special() == null ? "" : " " + it.special().name());
        return it.working().isZero()
                ? words.say("clock.day-off", day)
                : words.say("clock.day-counted", day, times.length(it.working()));
    }

    private Reason arrival(CaseView.Job it) {
        return new Reason(
                words.say("clock.arrival-of", it.engineer()),
                it.arriveBy(),
                it.arrivedAt(),
                words.say("clock.arrival", times.minute(it.arriveBy()), it.sentBy(), times.minute(it.sentAt())),
                List.of());
    }
}
