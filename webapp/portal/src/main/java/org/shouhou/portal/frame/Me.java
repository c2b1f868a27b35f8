package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.security.SignInForm;

/** The one who is signed in, for the pages. */
@Named
@RequestScoped
public class Me {

    @Inject
    private CurrentActor currentActor;

    @Inject
    private SignInForm form;

    @Inject
    private Names names;

    /** The signed-in actor; pages are shown to nobody else. */
    public Actor actor() {
        return currentActor.get().orElseThrow();
    }

    public String getName() {
        return actor().name();
    }

    public String getLoginName() {
        return actor().loginName();
    }

    public String getDepartmentName() {
        return names.department(actor().department().value());
    }

    public boolean may(String right) {
        return actor().may(Right.valueOf(right));
    }

    public void signOut() throws ServletException, IOException {
        form.leave(Faces.getRequest());
        Faces.redirect("login");
    }
}
