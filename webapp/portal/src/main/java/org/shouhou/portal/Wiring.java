package org.shouhou.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the application asks of its surroundings and no adapter gives: the clock and the company's zone. */
@ApplicationScoped
public class Wiring {

    private final ZoneId companyZone;

    protected Wiring() {
        this("UTC");
    }

    @Inject
    public Wiring(@ConfigProperty(name = "shouhou.zone", defaultValue = "Asia/Shanghai") String companyZone) {
        this.companyZone = ZoneId.of(companyZone);
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The zone that days and years are reckoned in. */
    @Produces
    ZoneId companyZone() {
        return companyZone;
    }
}
