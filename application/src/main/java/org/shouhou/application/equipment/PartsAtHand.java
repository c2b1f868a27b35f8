package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.shouhou.application.port.Parts;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** What somebody means who says that a part was fitted: which part, in which case, on which day. */
@ApplicationScoped
class PartsAtHand {

    private final Parts parts;
    private final ServiceCases cases;
    private final Today today;

    protected PartsAtHand() {
        this(null, null, null);
    }

    @Inject
    PartsAtHand(Parts parts, ServiceCases cases, Today today) {
        this.parts = parts;
        this.cases = cases;
        this.today = today;
    }

    Part part(String number) {
        String text = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        return parts.byNumber(text).orElseThrow(() -> new RuleBroken("part.unknown", text));
    }

    /** Its id, or null where none is named. */
    Long caseId(String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        return cases.byNumber(new CaseNumber(number.strip()))
                .map(ServiceCase::id)
                .orElseThrow(() -> new RuleBroken("case.unknown", number.strip()));
    }

    void requirePast(LocalDate day) {
        RuleBroken.unless(day == null || !day.isAfter(today.day()), "installed-part.in-future");
    }
}
