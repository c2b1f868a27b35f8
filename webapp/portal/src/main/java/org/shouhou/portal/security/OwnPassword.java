package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.shouhou.application.account.ChangeOwnPassword;
import org.shouhou.application.account.ChoosePassword;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;

/** Gives whoever is signed in another password: this session goes on, their others end. */
@ApplicationScoped
public class OwnPassword {

    @Inject
    private CurrentActor currentActor;

    @Inject
    private ChangeOwnPassword changeOwnPassword;

    @Inject
    private ChoosePassword choosePassword;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Staff staff;

    @Inject
    private Callers callers;

    /** Changes the password; guessing at the present one is slowed down as at the door. */
    public void change(HttpServletRequest request, String current, String fresh) {
        String name = loginName();
        String address = callers.addressOf(request);
        Duration wait = throttle.wait(name, address);
        RuleBroken.unless(wait.isZero(), "password.wait", wait.toSeconds() + 1);
        try {
            changeOwnPassword.change(new ChangeOwnPassword.Command(current, fresh));
        } catch (RuleBroken broken) {
            if (broken.code().equals("password.wrong")) {
                throttle.failed(name, address);
            }
            throw broken;
        }
        throttle.succeeded(name, address);
        goOn(request, name);
    }

    /** Replaces the one-time password the session began with. */
    public void choose(HttpServletRequest request, String fresh) {
        choosePassword.choose(fresh);
        goOn(request, loginName());
    }

    private void goOn(HttpServletRequest request, String loginName) {
        staff.find(loginName).ifPresent(member -> PortalAuthentication.begin(request, member));
    }

    private String loginName() {
        return currentActor
                .get()
                .orElseThrow(() -> new RuleBroken("not-signed-in"))
                .loginName();
    }
}
