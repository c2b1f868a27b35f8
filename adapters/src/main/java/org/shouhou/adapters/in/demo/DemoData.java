package org.shouhou.adapters.in.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.port.Employees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the sample company into an empty database in demo mode, in the one transaction an enterprise bean starts in. Where
 * anybody is employed already it does nothing; where it fails nothing is kept and the application does not start.
 */
@Startup
@Singleton
public class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final boolean demo;
    private final Employees employees;
    private final SampleCompany company;
    private final SampleCases cases;
    private final Clock clock;
    private final ZoneId companyZone;

    protected DemoData() {
        this(false, null, null, null, null, null);
    }

    @Inject
    public DemoData(
            @ConfigProperty(name = "shouhou.demo", defaultValue = "false") boolean demo,
            Employees employees,
            SampleCompany company,
            SampleCases cases,
            Clock clock,
            ZoneId companyZone) {
        this.demo = demo;
        this.employees = employees;
        this.company = company;
        this.cases = cases;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    @PostConstruct
    void fill() {
        if (!demo || !employees.all().isEmpty()) {
            return;
        }
        try {
            Cast cast = company.found();
            int told = cases.tell(cast, ZonedDateTime.ofInstant(clock.instant(), companyZone));
            LOG.info("Sample data: {} staff, {} cases.", cast.staff().size(), told);
        } catch (RuntimeException broken) {
            throw new IllegalStateException(
                    "The sample data could not be made, and nothing of them was kept: " + broken.getMessage(), broken);
        }
    }
}
