package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.frame.Words;
import org.shouhou.portal.security.LocalTarget;
import org.shouhou.portal.security.SignInForm;

/** Sign-in: name and password, and back to the page that was wanted, in the account's language. */
@Named
@RequestScoped
public class LoginBacking {

    @Inject
    private SignInForm form;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    @Inject
    private Words words;

    private String name;
    private String password;

    /** Whoever is in already doesn't stay at the door. */
    public void open() {
        if (currentActor.get().isPresent()) {
            goOn();
        }
    }

    public void enter() {
        SignInForm.Outcome outcome = form.enter(Faces.getRequest(), name, password);
        if (outcome instanceof SignInForm.Outcome.Entered entered) {
            language.use(entered.member().language(), Faces.getResponse());
            goOn();
        } else if (outcome instanceof SignInForm.Outcome.Wait wait) {
            Messages.addGlobalError(words.say("login.wait", wait.left().toSeconds() + 1));
        } else {
            Messages.addGlobalError(words.say("login.refused"));
        }
    }

    private void goOn() {
        Faces.redirect(LocalTarget.of(Faces.getRequestParameter("from")));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
