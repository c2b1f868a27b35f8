package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.shouhou.application.handling.EscalateCase;
import org.shouhou.portal.frame.Told;

/** What the office can't answer is reported to service HQ. */
@Named
@RequestScoped
public class EscalateBacking {

    @Inject
    private EscalateCase escalateCase;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private String reason;

    public void escalate() {
        escalateCase.escalate(new EscalateCase.Command(page.number(), page.seenVersion(), reason));
        told.at(page.getAddress(), "cases_case.escalated");
    }

    /** By when HQ would have to answer. */
    public Instant getDue() {
        return escalateCase.dueIfReportedNow();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
