package org.shouhou.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.account.ChooseLanguage;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.security.OwnPassword;

/** One's own account: the language of the pages, and the password. */
@Named
@RequestScoped
public class AccountBacking {

    @Inject
    private ChooseLanguage chooseLanguage;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private Language shown;

    @Inject
    private Told told;

    private String language;
    private String current;
    private String fresh;
    private String again;

    @PostConstruct
    void asShown() {
        language = shown.getTag();
    }

    public void speak() {
        chooseLanguage.choose(language);
        shown.use(language, Faces.getResponse());
        told.at("/account", "account.spoken");
    }

    public void changePassword() {
        ownPassword.change(Faces.getRequest(), current, fresh);
        told.at("/account", "account.changed");
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
