package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.port.Employees;
import org.shouhou.domain.servicecase.ServiceCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the sample company into an empty database in demo mode; where anybody is employed already it does nothing. */
@ApplicationScoped
class SampleData {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

    private final boolean demo;
    private final Employees employees;
    private final SampleCompany company;
    private final SampleMachines machines;
    private final SampleCases cases;
    private final SampleArticles articles;
    private final Clock clock;
    private final ZoneId companyZone;

    protected SampleData() {
        this(false, null, null, null, null, null, null, null);
    }

    @Inject
    SampleData(
            @ConfigProperty(name = "shouhou.demo", defaultValue = "false") boolean demo,
            Employees employees,
            SampleCompany company,
            SampleMachines machines,
            SampleCases cases,
            SampleArticles articles,
            Clock clock,
            ZoneId companyZone) {
        this.demo = demo;
        this.employees = employees;
        this.company = company;
        this.machines = machines;
        this.cases = cases;
        this.articles = articles;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /** In one transaction, so that a failure leaves nothing. */
    @Transactional
    public void fill() {
        if (!demo || !employees.all().isEmpty()) {
            return;
        }
        try {
            Cast cast = company.found();
            machines.deliver(cast);
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            List<ServiceCase> told = cases.tell(cast, now.atZone(companyZone));
            articles.write(cast, told, now);
            LOG.info("Sample data: {} staff, {} cases.", cast.staff().size(), told.size());
        } catch (RuntimeException broken) {
            throw new IllegalStateException(
                    "The sample data could not be made, and nothing of them was kept: " + broken.getMessage(), broken);
        }
    }
}
