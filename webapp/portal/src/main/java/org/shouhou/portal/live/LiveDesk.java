package org.shouhou.portal.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shouhou.application.port.AfterCommit.Calling;
import org.shouhou.application.port.AfterCommit.CaseChanged;
import org.shouhou.application.reading.FindAudience;
import org.shouhou.application.reading.FindAudience.Audience;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.security.Staff;

/**
 * Where open pages listen. Whoever commits a change only leaves the case's id here; telling is done by a thread of its
 * own, and each listener hears of those cases only that they may see. What changed lately is remembered, so that nothing
 * is missed between drawing a page and its beginning to listen.
 */
@ApplicationScoped
public class LiveDesk {

    static final int PAGES_A_PERSON = 12;
    static final int PAGES = 1_000;

    private static final Logger LOG = Logger.getLogger(LiveDesk.class.getName());

    private final Map<Long, Listener> listeners = new ConcurrentHashMap<>();
    private final AtomicLong arrivals = new AtomicLong();
    private final Set<Long> changed = new LinkedHashSet<>();
    private final RecentChanges recent = new RecentChanges();
    private boolean telling;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private FindAudience findAudience;

    @Inject
    private Staff staff;

    @Inject
    private Clock clock;

    /**
     * Takes a listener in and tells it what it missed; false where there are too many. A person's oldest page makes room
     * for their newest.
     *
     * @param since when what the page shows was read
     */
    boolean admit(Listener listener, Instant since) {
        if (listeners.size() >= PAGES) {
            return false;
        }
        String person = listener.actor().loginName();
        List<Map.Entry<Long, Listener>> own = listeners.entrySet().stream()
                .filter(entry -> entry.getValue().actor().loginName().equals(person))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
        for (int i = 0; i <= own.size() - PAGES_A_PERSON; i++) {
            own.get(i).getValue().end();
            listeners.remove(own.get(i).getKey());
        }
        listeners.put(arrivals.incrementAndGet(), listener);
        executor.execute(() -> {
            catchUp(listener, since);
            tellOfVisitors(listener.visit());
        });
        return true;
    }

    /** Whether this person may be told who looks at the case, and be told of. */
    boolean admits(Actor actor, long caseId) {
        return findAudience.of(caseId).includes(actor);
    }

    /** The person left the page of that mark, or closed it. */
    void left(String page, Actor person) {
        pageOf(page, person).ifPresent(listener -> {
            listener.end();
            forget(listener);
        });
    }

    /** The person is writing on that page. */
    void types(String page, Actor person) {
        pageOf(page, person).ifPresent(listener -> {
            listener.typesUntil(clock.instant().plus(Onlookers.TYPING));
            tellOfVisitors(listener.visit());
        });
    }

    private Optional<Listener> pageOf(String page, Actor person) {
        return listeners.values().stream()
                .filter(it ->
                        it.visit().filter(visit -> visit.page().equals(page)).isPresent())
                .filter(it -> it.actor().loginName().equals(person.loginName()))
                .findFirst();
    }

    private void tellOfVisitors(Optional<Listener.Visit> visited) {
        visited.ifPresent(visit -> Onlookers.tell(
                listeners.values().stream()
                        .filter(it -> !it.isOver())
                        .filter(it -> it.visit()
                                .filter(other -> other.caseId() == visit.caseId())
                                .isPresent())
                        .toList(),
                clock.instant()));
    }

    private void catchUp(Listener listener, Instant since) {
        Optional<Set<Long>> missed = recent.since(since);
        if (missed.isEmpty()) {
            listener.anythingChanged();
            return;
        }
        for (long caseId : missed.get()) {
            if (findAudience.of(caseId).includes(listener.actor())) {
                listener.caseChanged(caseId, clock.instant());
            }
        }
    }

    void forget(Listener listener) {
        if (listeners.values().remove(listener)) {
            tellOfVisitors(listener.visit());
        }
    }

    /** Nobody listens on with a session that is over. */
    void sessionOver(String sessionId) {
        listeners.values().stream()
                .filter(listener -> listener.sessionId().equals(sessionId))
                .forEach(Listener::end);
        sweep();
    }

    /** Keeps connections open through proxies, finds out who has gone, and whose rights have changed. */
    void beat() {
        Map<String, Optional<Actor>> known = new ConcurrentHashMap<>();
        for (Listener listener : listeners.values()) {
            Optional<Actor> now = known.computeIfAbsent(
                    listener.actor().loginName(), name -> staff.find(name).map(Staff.Member::actor));
            now.ifPresentOrElse(listener::recognise, listener::end);
            listener.beat();
        }
        sweep();
    }

    void caseChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseChanged event) {
        recent.add(event.caseId(), clock.instant());
        if (listeners.isEmpty()) {
            return;
        }
        synchronized (changed) {
            changed.add(event.caseId());
            if (telling) {
                return;
            }
            telling = true;
        }
        executor.execute(this::tellAll);
    }

    private void tellAll() {
        try {
            for (Collection<Long> cases = takeChanged(); !cases.isEmpty(); cases = takeChanged()) {
                cases.forEach(this::tell);
            }
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "Open pages could not be told of a change; they show it when loaded again", broken);
            synchronized (changed) {
                telling = false;
            }
        }
    }

    private Collection<Long> takeChanged() {
        synchronized (changed) {
            List<Long> taken = List.copyOf(changed);
            changed.clear();
            telling = !taken.isEmpty();
            return taken;
        }
    }

    void somebodyCalls(@Observes(during = TransactionPhase.AFTER_SUCCESS) Calling call) {
        executor.execute(() -> listeners.values().stream()
                .filter(it -> it.actor().may(Right.HANDLE_CASES))
                .filter(it -> call.forWhom() == null
                        || call.forWhom().equals(it.actor().loginName()))
                .forEach(it -> it.rings(call.phone())));
    }

    private void tell(long caseId) {
        Audience audience = findAudience.of(caseId);
        for (Listener listener : listeners.values()) {
            if (audience.includes(listener.actor())) {
                listener.caseChanged(caseId, clock.instant());
            }
        }
    }

    private void sweep() {
        listeners.values().stream().filter(Listener::isOver).toList().forEach(this::forget);
    }

    @PreDestroy
    void close() {
        listeners.values().forEach(Listener::end);
        listeners.clear();
    }
}
