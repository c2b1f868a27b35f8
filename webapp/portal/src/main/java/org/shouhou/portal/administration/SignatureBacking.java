package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.ChangeSignature;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** What stands below the mails that leave from an address. */
@Named
@RequestScoped
public class SignatureBacking {

    @Inject
    private ChangeSignature changeSignature;

    @Inject
    private Told told;

    private long version;
    private String chinese;
    private String english;

    /** Fills the form with what is kept; a new address has none yet. */
    public void open() {
        if (Faces.getRequestParameter("id") != null) {
            ChangeSignature.Signature kept = changeSignature.see(id());
            version = kept.version();
            chinese = kept.chinese();
            english = kept.english();
        }
    }

    public void save() {
        changeSignature.change(new ChangeSignature.Signature(id(), version, lines(chinese), lines(english)));
        told.at("/administration/mailbox?id=" + id(), "administration_mailbox.signature-saved");
    }

    private static String lines(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    private static long id() {
        return Ids.given("id", "mailbox.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getChinese() {
        return chinese;
    }

    public void setChinese(String chinese) {
        this.chinese = chinese;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }
}
