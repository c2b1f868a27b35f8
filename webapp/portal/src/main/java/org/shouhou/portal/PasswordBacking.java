package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.security.LocalTarget;
import org.shouhou.portal.security.OwnPassword;

/** Where somebody who came in by a one-time password chooses their own, before anything else. */
@Named
@RequestScoped
public class PasswordBacking {

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private Told told;

    private String fresh;
    private String again;

    public void choose() {
        ownPassword.choose(Faces.getRequest(), fresh);
        told.at(LocalTarget.of(Faces.getRequestParameter("from")), "account.changed");
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
