package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.handling.Composer;
import org.shouhou.application.handling.OpenComposer;
import org.shouhou.application.handling.SendMail;
import org.shouhou.application.handling.SendMailAgain;
import org.shouhou.application.handling.TakeBackMail;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.portal.frame.Told;

/** Where a mail is written, and what can still be done about those that were. */
@Named
@RequestScoped
public class MailBacking {

    @Inject
    private OpenComposer openComposer;

    @Inject
    private SendMail sendMail;

    @Inject
    private TakeBackMail takeBackMail;

    @Inject
    private SendMailAgain sendMailAgain;

    @Inject
    private MailPolicy policy;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private Composer composer;
    private Long entry;

    public Composer getComposer() {
        if (composer == null) {
            composer = openComposer.open(
                    page.getView(),
                    new OpenComposer.Wanted(
                            MailForm.kind(Faces.getRequestParameter("write")),
                            MailForm.id(Faces.getRequestParameter("entry"))));
        }
        return composer;
    }

    public List<Composer.File> getFilesOfCase() {
        return getComposer().files().stream().filter(it -> it.of() != null).toList();
    }

    public List<Composer.File> getUploads() {
        return getComposer().files().stream().filter(it -> it.of() == null).toList();
    }

    public long getChosenOfCase() {
        return getFilesOfCase().stream().filter(Composer.File::chosen).count();
    }

    /** Addresses that took part in the case, for the page to tell which are new. */
    public String getKnown() {
        return String.join(" ", getComposer().known());
    }

    /** Addresses of ours, for the page to tell that nothing can be sent there. */
    public String getOurs() {
        return String.join(" ", getComposer().ours());
    }

    /** What was typed; browsers drop the first line end of such a field. */
    public String getTyped() {
        return shownWhole(getComposer().draft().text());
    }

    public String getSignature() {
        return shownWhole(getComposer().draft().signature());
    }

    private static String shownWhole(String text) {
        return text.startsWith("\n") ? "\n" + text : text;
    }

    public void send() {
        sendMail.send(new SendMail.Command(page.number(), page.seenVersion(), MailForm.of(Faces.getRequest())));
        if (policy.undo().isZero()) {
            told.at(page.getAddress(), "cases_case.replied");
        } else {
            told.at(page.getAddress(), "cases_case.replied-undo", policy.undo().toSeconds());
        }
    }

    public void takeBack() {
        takeBackMail.takeBack(page.number(), chosenEntry());
        told.at(page.getAddress(), "cases_case.taken-back");
    }

    public void sendAgain() {
        sendMailAgain.sendAgain(page.number(), chosenEntry());
        told.at(page.getAddress(), "cases_case.queued-again");
    }

    private long chosenEntry() {
        RuleBroken.unless(entry != null, "mail.original.missing");
        return entry;
    }

    /** How a file is named in the form. */
    public String ref(ChosenFile file) {
        return file.toString();
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }
}
