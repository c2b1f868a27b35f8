package org.shouhou.portal.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;

/**
 * Server-sent events for an open page: {@code case} with the id of a case that looks different now, {@code anything} where
 * it isn't known what changed since the page was drawn; on the page of a case, {@code present} with who else looks at it.
 */
@WebServlet(urlPatterns = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    @Inject
    private transient LiveDesk desk;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Clock clock;

    @Resource
    private transient ManagedExecutorService executor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = currentActor.get().orElse(null);
        HttpSession session = request.getSession(false);
        if (actor == null || session == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        // proxies are not to collect what should arrive at once
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Listener listener = new Listener(session.getId(), actor, context, executor);
        visit(request).filter(it -> desk.admits(actor, it.caseId())).ifPresent(listener::visits);
        if (!desk.admit(listener, since(request))) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "60");
            context.complete();
            return;
        }
        context.addListener(new Leaving(listener));
        listener.begin();
    }

    /** A page says of itself, by its mark, that it was left ({@code leave}) or that somebody writes on it ({@code typing}). */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = currentActor.get().orElse(null);
        if (actor == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String left = request.getParameter("leave");
        String typing = request.getParameter("typing");
        if (left != null) {
            desk.left(left, actor);
        } else if (typing != null) {
            desk.types(typing, actor);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static Optional<Listener.Visit> visit(HttpServletRequest request) {
        String caseId = request.getParameter("case");
        String page = request.getParameter("page");
        return caseId != null && caseId.matches("\\d{1,18}") && page != null && page.matches("[a-z0-9]{8,40}")
                ? Optional.of(new Listener.Visit(Long.parseLong(caseId), page))
                : Optional.empty();
    }

    /** When the page was drawn, or what it heard of last. */
    private Instant since(HttpServletRequest request) {
        String last = request.getHeader("Last-Event-ID");
        String since = last == null ? request.getParameter("since") : last;
        return since != null && since.matches("\\d{1,15}")
                ? Instant.ofEpochMilli(Long.parseLong(since))
                : clock.instant();
    }

    private final class Leaving implements AsyncListener {

        private final Listener listener;

        private Leaving(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            desk.forget(listener);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            listener.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            listener.end();
            desk.forget(listener);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // never started again
        }
    }
}
