package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Begins and ends the session of someone at the sign-in page. */
@ApplicationScoped
public class SignInForm {

    @Inject
    private Staff staff;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Callers callers;

    /** What came of a try: who came in, or how long to wait before the next one (zero: simply wrong). */
    public sealed interface Outcome {

        record Entered(Staff.Member member) implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    /** Tries name and password; when right, the request's session is the employee's from now on. */
    public Outcome enter(HttpServletRequest request, String loginName, String password) {
        String name = loginName.strip().toLowerCase(Locale.ROOT);
        String address = callers.addressOf(request);
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<Staff.Member> member = staff.verify(name, password);
        if (member.isEmpty()) {
            throttle.failed(name, address);
            return new Outcome.Refused();
        }
        throttle.succeeded(name, address);
        PortalAuthentication.begin(request, member.get());
        return new Outcome.Entered(member.get());
    }

    /** Ends the session. */
    public void leave(HttpServletRequest request) throws ServletException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.logout();
    }
}
