package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.application.administration.AuditPage;
import org.shouhou.application.administration.AuditSearch;
import org.shouhou.application.administration.ReadAuditTrail;
import org.shouhou.portal.frame.Links;

/** The audit trail: who did what when on which object, newest first. */
@Named
@RequestScoped
public class AuditBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private ReadAuditTrail readAuditTrail;

    @Inject
    private Links links;

    @Inject
    private ZoneId zone;

    private AuditPage page;

    public void open() {
        page = readAuditTrail.read(new AuditSearch(
                links.given("actor").orElse(""),
                links.given("case").orElse(""),
                day("from").map(this::begins).orElse(null),
                day("until").map(last -> begins(last.plusDays(1))).orElse(null),
                links.given("page"),
                PAGE_SIZE));
    }

    public AuditPage getPage() {
        return page;
    }

    /** Whether anything is filtered out. */
    public boolean isFiltered() {
        return Stream.of("actor", "case", "from", "until")
                .anyMatch(name -> links.given(name).isPresent());
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A day of the address; what is none is left out, as an empty field is. */
    private Optional<LocalDate> day(String parameter) {
        try {
            return links.given(parameter).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
