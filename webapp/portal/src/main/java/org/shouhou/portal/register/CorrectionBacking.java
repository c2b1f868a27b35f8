package org.shouhou.portal.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.CorrectEntry;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** What was written down wrongly, and how it should read. */
@Named
@RequestScoped
public class CorrectionBacking {

    @Inject
    private CorrectEntry correctEntry;

    @Inject
    private Told told;

    private CorrectEntry.Standing standing;
    private Long version;
    private String subject;
    private String text;

    /** Refuses a page of nothing, and of what nobody wrote down. */
    public void open() {
        getStanding();
    }

    public CorrectEntry.Standing getStanding() {
        if (standing == null) {
            standing = correctEntry.standing(entry());
        }
        return standing;
    }

    public void save() {
        CaseNumber number = correctEntry.correct(entry(), version, subject, text);
        told.at("/cases/case?number=" + number.value(), "register_correction.saved");
    }

    private static long entry() {
        return Ids.given("entry", "correspondence.unknown");
    }

    public long getVersion() {
        return version == null ? getStanding().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getSubject() {
        return subject == null ? getStanding().subject() : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getText() {
        return text == null ? getStanding().text() : text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
