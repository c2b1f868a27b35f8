package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.CloseCase;
import org.shouhou.application.handling.DismissCase;
import org.shouhou.application.handling.ReopenCase;
import org.shouhou.application.handling.ResolveCase;
import org.shouhou.domain.ruling.Repetition;
import org.shouhou.domain.ruling.RepetitionCause;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase.Dismissal;
import org.shouhou.portal.frame.Told;

/** The ends of a case, and its beginning anew. */
@Named
@RequestScoped
public class EndBacking {

    @Inject
    private ResolveCase resolveCase;

    @Inject
    private CloseCase closeCase;

    @Inject
    private ReopenCase reopenCase;

    @Inject
    private DismissCase dismissCase;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private FaultCause cause;
    private String part;
    private String resolution;
    private RepetitionCause repetitionCause;
    private String repetitionReason;
    private String reason;
    private Dismissal dismissal = Dismissal.SPAM;

    public void resolve() {
        resolveCase.resolve(new ResolveCase.Command(
                page.number(), page.seenVersion(), new Resolution(cause, part, resolution), repetition()));
        page.handedIn("resolution");
        told.at(page.getAddress(), "cases_case.resolved");
    }

    /** What is said of a repetition, or null where nothing is. */
    private Repetition repetition() {
        boolean said = repetitionCause != null || repetitionReason != null && !repetitionReason.isBlank();
        return said ? new Repetition(repetitionCause, repetitionReason) : null;
    }

    public void close() {
        closeCase.close(new CloseCase.Command(page.number(), page.seenVersion()));
        told.at(page.getAddress(), "cases_case.closed");
    }

    public void reopen() {
        reopenCase.reopen(new ReopenCase.Command(page.number(), page.seenVersion(), reason));
        told.at(page.getAddress(), "cases_case.reopened");
    }

    public void dismiss() {
        dismissCase.dismiss(new DismissCase.Command(page.number(), page.seenVersion(), dismissal));
        told.at(page.getAddress(), "cases_case.dismissed");
    }

    public Dismissal[] getDismissals() {
        return Dismissal.values();
    }

    public String getResolution() {
        return resolution == null ? page.jotted("resolution") : resolution;
    }

    public void setResolution(String resolution) {
        this.resolution = resolution;
    }

    public FaultCause[] getCauses() {
        return FaultCause.values();
    }

    public FaultCause getCause() {
        return cause;
    }

    public void setCause(FaultCause cause) {
        this.cause = cause;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public RepetitionCause[] getRepetitionCauses() {
        return RepetitionCause.values();
    }

    public RepetitionCause getRepetitionCause() {
        return repetitionCause;
    }

    public void setRepetitionCause(RepetitionCause repetitionCause) {
        this.repetitionCause = repetitionCause;
    }

    public String getRepetitionReason() {
        return repetitionReason;
    }

    public void setRepetitionReason(String repetitionReason) {
        this.repetitionReason = repetitionReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Dismissal getDismissal() {
        return dismissal;
    }

    public void setDismissal(Dismissal dismissal) {
        this.dismissal = dismissal;
    }
}
