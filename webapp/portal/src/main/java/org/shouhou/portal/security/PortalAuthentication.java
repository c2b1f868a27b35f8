package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.shouhou.application.security.Actor;

/**
 * The one way in. Pages: a session begun by the sign-in form, else a redirect to it. The API: a Basic or bearer
 * credential with every request, else 401; a session never counts there, so another site's page can't borrow it.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(PortalAuthentication.class.getName());
    private static final String LOGIN_NAME = "shouhou.login-name";
    private static final String STAMP = "shouhou.password-stamp";

    /** All there is for somebody who came in by a one-time password. */
    private static final String CHOOSING = "/password";

    private static final Set<String> WHILE_CHOOSING = Set.of(CHOOSING, CHOOSING + ".xhtml", "/language");

    @Inject
    private Staff staff;

    @Inject
    private ApiCredentials apiCredentials;

    @Inject
    private ApiRefusals refusals;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = PublicPaths.of(request);
        try {
            if (PublicPaths.isDisguised(path)) {
                refusals.unknownPath(request, response);
                return AuthenticationStatus.SEND_FAILURE;
            }
            if (PublicPaths.isForNobody(path)) {
                return context.doNothing();
            }
            return PublicPaths.isForPrograms(path)
                    ? atApi(path, request, response, context)
                    : atPage(path, request, response, context);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private AuthenticationStatus atPage(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        Optional<Staff.Member> member;
        try {
            member = signedIn(request);
        } catch (RuntimeException unable) {
            LOG.log(Level.WARNING, "Who is signed in could not be looked up: {0}", unable.toString());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (member.isPresent()) {
            if (member.get().mustChoosePassword() && !WHILE_CHOOSING.contains(path)) {
                return sendTo(CHOOSING, path, request, response);
            }
            if (!Rooms.admits(path, member.get().actor())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return AuthenticationStatus.SEND_FAILURE;
            }
            return admit(member.get().actor(), request, context);
        }
        if (PublicPaths.contains(path, request)) {
            return context.doNothing();
        }
        return sendTo("/login", path, request, response);
    }

    /** Sends the browser to a door, which knows the page that was wanted. */
    private static AuthenticationStatus sendTo(
            String door, String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        // what a form sends can't be repeated after signing in
        String wanted = "GET".equals(request.getMethod()) ? path + query : "/";
        String address = request.getContextPath()
                + door
                + (wanted.equals("/") ? "" : "?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus atApi(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        if (PublicPaths.contains(path, request)) {
            return context.doNothing();
        }
        ApiCredentials.Outcome outcome;
        try {
            outcome = apiCredentials.check(request);
        } catch (RuntimeException unable) {
            LOG.log(Level.WARNING, "A caller of the API could not be looked up: {0}", unable.toString());
            refusals.unavailable(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (outcome instanceof ApiCredentials.Outcome.Known known) {
            if (Rooms.admits(path, known.actor())) {
                return admit(known.actor(), request, context);
            }
            refusals.notPermitted(request, response);
        } else if (outcome instanceof ApiCredentials.Outcome.Wait wait) {
            refusals.later(wait.left(), "api.credential.wait", request, response);
        } else {
            refusals.unknown(request, response);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus admit(Actor actor, HttpServletRequest request, HttpMessageContext context) {
        SignedIn.mark(request, actor);
        Set<String> rights = actor.rights().stream().map(Enum::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(actor.loginName(), rights);
    }

    /** Whose session it is; one begun under a former password ends, and so does that of an account now closed. */
    private Optional<Staff.Member> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object loginName = session == null ? null : session.getAttribute(LOGIN_NAME);
        if (loginName == null) {
            return Optional.empty();
        }
        Optional<Staff.Member> member =
                staff.find((String) loginName).filter(it -> it.stamp().equals(session.getAttribute(STAMP)));
        if (member.isEmpty()) {
            session.invalidate();
        }
        return member;
    }

    /** Begins a session for someone whose password was right, under a fresh session id. */
    static void begin(HttpServletRequest request, Staff.Member member) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        request.getSession().setAttribute(LOGIN_NAME, member.actor().loginName());
        request.getSession().setAttribute(STAMP, member.stamp());
    }
}
