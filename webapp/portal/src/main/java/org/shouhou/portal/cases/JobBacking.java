package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.shouhou.application.handling.KeepSignedCopy;
import org.shouhou.application.handling.RecordSiteWork;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.field.ServiceReport;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;

/** What the engineer tells from the customer's place, written down by the clerk. */
@Named
@RequestScoped
public class JobBacking {

    @Inject
    private RecordSiteWork recordSiteWork;

    @Inject
    private KeepSignedCopy keepSignedCopy;

    @Inject
    private CaseBacking page;

    @Inject
    private Times times;

    @Inject
    private ZoneId companyZone;

    @Inject
    private Clock clock;

    @Inject
    private Told told;

    private String job;
    private LocalDateTime when;
    private String cause;
    private FaultCause kind;
    private String remedy;
    private String parts;
    private String opinion;
    private Part copy;
    private String reason;

    public void arrived() {
        recordSiteWork.arrived(id(), version(), time());
        told.at(page.getAddress(), "cases_case.arrived-kept");
    }

    public void left() {
        recordSiteWork.left(id(), version(), time());
        told.at(page.getAddress(), "cases_case.left-kept");
    }

    public void report() {
        recordSiteWork.reported(id(), version(), new ServiceReport(cause, remedy, parts, opinion), kind);
        told.at(page.getAddress(), "cases_case.report-kept");
    }

    public void keepCopy() throws IOException {
        UploadFiles.Arriving arriving = copy == null
                ? null
                : new UploadFiles.Arriving(
                        copy.getSubmittedFileName(), copy.getContentType(), copy.getSize(), copy::getInputStream);
        keepSignedCopy.keep(id(), version(), arriving);
        told.at(page.getAddress(), "cases_case.copy-kept");
    }

    public void cancel() {
        recordSiteWork.cancel(id(), version(), reason);
        told.at(page.getAddress(), "cases_case.job-cancelled");
    }

    /** The work order and the version of it the user looked at, as {@code 12.3}. */
    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    private long id() {
        return Long.parseLong(chosen()[0]);
    }

    private long version() {
        return Long.parseLong(chosen()[1]);
    }

    private String[] chosen() {
        RuleBroken.unless(job != null && job.matches("\\d{1,18}\\.\\d{1,18}"), "workorder.unknown");
        return job.split("\\.");
    }

    private Instant time() {
        return when == null ? null : when.atZone(companyZone).toInstant();
    }

    /** The latest time that can be chosen. */
    public String getLatest() {
        return times.field(clock.instant());
    }

    public LocalDateTime getWhen() {
        return when == null ? LocalDateTime.parse(times.field(clock.instant())) : when;
    }

    public void setWhen(LocalDateTime when) {
        this.when = when;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public FaultCause[] getKinds() {
        return FaultCause.values();
    }

    /** Of which kind the cause is (S1), or null while that is open. */
    public FaultCause getKind() {
        return kind;
    }

    public void setKind(FaultCause kind) {
        this.kind = kind;
    }

    public String getRemedy() {
        return remedy;
    }

    public void setRemedy(String remedy) {
        this.remedy = remedy;
    }

    public String getParts() {
        return parts;
    }

    public void setParts(String parts) {
        this.parts = parts;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public Part getCopy() {
        return copy;
    }

    public void setCopy(Part copy) {
        this.copy = copy;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
