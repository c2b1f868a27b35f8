package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.shouhou.application.administration.KeepCalendar;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.calendar.SpecialDay;
import org.shouhou.portal.frame.Told;

/** The company's holidays, and the weekend days worked to make up for them. */
@Named
@RequestScoped
public class CalendarBacking {

    private static final String ADDRESS = "/administration/calendar";

    @Inject
    private KeepCalendar keepCalendar;

    @Inject
    private Told told;

    private LocalDate first;
    private LocalDate last;
    private boolean working;
    private String name;
    private String day;
    private List<SpecialDay> days;

    /** The latest year on top, where one looks for what is to come. */
    public List<SpecialDay> getDays() {
        if (days == null) {
            days = keepCalendar.list().stream()
                    .sorted((one, other) -> other.day().compareTo(one.day()))
                    .toList();
        }
        return days;
    }

    public void mark() {
        keepCalendar.mark(new KeepCalendar.Days(first, last, working, name));
        told.at(ADDRESS, "administration_calendar.marked");
    }

    public void forget() {
        RuleBroken.unless(day != null && day.matches("\\d{4}-\\d{2}-\\d{2}"), "calendar.day.missing");
        keepCalendar.forget(LocalDate.parse(day));
        told.at(ADDRESS, "administration_calendar.forgotten");
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public boolean isWorking() {
        return working;
    }

    public void setWorking(boolean working) {
        this.working = working;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
