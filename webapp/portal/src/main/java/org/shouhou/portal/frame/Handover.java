package org.shouhou.portal.frame;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Beans;

/**
 * What one page leaves for the page it leads to, kept in the session under that page's address until it is opened, a
 * minute at most. Faces' flash gives it to whatever request comes next: with live pages that is often another one, and
 * what was to be told is lost.
 */
@SessionScoped
public class Handover implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<Place, Left> left = new HashMap<>();

    /** @param address a page of ours with its query, such as {@code /cases/case?number=SH2026-000061} */
    public synchronized void leave(String address, String what, String value) {
        Instant now = now();
        left.values().removeIf(it -> it.until().isBefore(now));
        left.put(new Place(address, what), new Left(value, now.plus(KEPT)));
    }

    /** Takes it away: it is told once. */
    public synchronized Optional<String> take(String address, String what) {
        return Optional.ofNullable(left.remove(new Place(address, what)))
                .filter(it -> !it.until().isBefore(now()))
                .map(Left::value);
    }

    private static Instant now() {
        return Beans.getReference(Clock.class).instant();
    }

    private record Place(String address, String what) implements Serializable {}

    private record Left(String value, Instant until) implements Serializable {}
}
