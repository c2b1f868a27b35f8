package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The present day in the company's zone. */
@ApplicationScoped
public class Today {

    private final Clock clock;
    private final ZoneId companyZone;

    protected Today() {
        this(null, null);
    }

    @Inject
    public Today(Clock clock, ZoneId companyZone) {
        this.clock = clock;
        this.companyZone = companyZone;
    }

    LocalDate day() {
        return clock.instant().atZone(companyZone).toLocalDate();
    }
}
