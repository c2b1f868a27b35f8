package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.shouhou.application.port.SpecialDays;
import org.shouhou.domain.calendar.WorkingCalendar;
import org.shouhou.domain.calendar.WorkingHours;

/** The company's calendar as it is now: the special days change while the software runs. */
@ApplicationScoped
class CompanyCalendar {

    private final SpecialDays specialDays;
    private final ZoneId companyZone;

    protected CompanyCalendar() {
        this(null, null);
    }

    @Inject
    CompanyCalendar(SpecialDays specialDays, ZoneId companyZone) {
        this.specialDays = specialDays;
        this.companyZone = companyZone;
    }

    public WorkingCalendar now() {
        return new WorkingCalendar(companyZone, WorkingHours.USUAL, specialDays.all());
    }
}
