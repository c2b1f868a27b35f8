package org.shouhou.portal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shouhou.application.security.Actor;

/**
 * One page that listens. Nobody ever waits for its browser: what can't be written now is kept, each case once, and goes out when the
 * connection takes it.
 */
class Listener implements WriteListener {

    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    private static final int KEPT_AT_MOST = 500;
    private static final String ANYTHING = "anything";
    private static final String ANYTHING_CHANGED = "event: anything\ndata:\n\n";
    private static final String HEARTBEAT = ":\n\n";

    private final String sessionId;
    private final AsyncContext context;
    private final Executor elsewhere;
    private final ServletOutputStream out;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private Actor actor;
    private Visit visit;
    private Instant typingUntil = Instant.MIN;
    private boolean ready;
    private boolean over;

    /** @param elsewhere runs on a thread of no request */
    Listener(String sessionId, Actor actor, AsyncContext context, Executor elsewhere) throws IOException {
        this.sessionId = sessionId;
        this.actor = actor;
        this.context = context;
        this.elsewhere = elsewhere;
        this.out = context.getResponse().getOutputStream();
        // the browser waits so long before it comes again
        waiting.put("retry", "retry: 3000\n\n");
    }

    /**
     * A case that the page shows.
     *
     * @param page the page's own mark, by which it says that it is left
     */
    record Visit(long caseId, String page) {}

    /** The page shows this case, and others who look at it are told; called before it begins. */
    void visits(Visit shown) {
        visit = shown;
    }

    /** The case the page shows; empty for a list. */
    Optional<Visit> visit() {
        return Optional.ofNullable(visit);
    }

    synchronized void typesUntil(Instant time) {
        typingUntil = time;
    }

    synchronized boolean isTyping(Instant now) {
        return now.isBefore(typingUntil);
    }

    /** Begins to write; the listener is known by then, so that nothing is missed. */
    void begin() {
        out.setWriteListener(this);
    }

    String sessionId() {
        return sessionId;
    }

    synchronized Actor actor() {
        return actor;
    }

    /** The same person, with the rights they have now. */
    synchronized void recognise(Actor now) {
        actor = now;
    }

    /** @param now what the page shows from now on is at least as new as this; it says so when it comes again */
    void caseChanged(long caseId, Instant now) {
        tell("case " + caseId, "event: case\ndata: " + caseId + "\nid: " + now.toEpochMilli() + "\n\n");
    }

    /** Somebody calls from that number; it has been checked to be one. */
    void rings(String phone) {
        tell("call " + phone, "event: call\ndata: " + phone + "\n\n");
    }

    /** @param others who else looks at the same case, as JSON */
    void present(String others) {
        tell("present", "event: present\ndata: " + others + "\n\n");
    }

    /** Nobody knows what the page has missed. */
    void anythingChanged() {
        tell(ANYTHING, ANYTHING_CHANGED);
    }

    void beat() {
        tell("heartbeat", HEARTBEAT);
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Ends the connection; the browser will come again unless it is told not to. */
    synchronized void end() {
        if (!over) {
            over = true;
            waiting.clear();
            // never on the thread of another request: the container would take its contexts from it
            elsewhere.execute(this::complete);
        }
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException gone) {
            LOG.log(Level.FINE, "The container has ended it already", gone);
        }
    }

    /** @param what an event that waits is replaced by a newer one of the same name */
    private synchronized void tell(String what, String event) {
        if (over) {
            return;
        }
        waiting.put(what, event);
        if (waiting.size() > KEPT_AT_MOST) {
            waiting.clear();
            waiting.put(ANYTHING, ANYTHING_CHANGED);
        }
        if (ready) {
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        ready = true;
        write();
    }

    /** Called with the lock held. */
    private void write() {
        try {
            Iterator<String> next = waiting.values().iterator();
            boolean written = false;
            while (!over && next.hasNext() && out.isReady()) {
                out.write(next.next().getBytes(StandardCharsets.UTF_8));
                next.remove();
                written = true;
            }
            if (written && !over && out.isReady()) {
                out.flush();
            }
            ready = out.isReady();
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }
}
