package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing. After five failures of one name from one address, or fifty from one address, each further one
 * doubles the wait, up to five minutes. Another address is not kept waiting, so nobody can lock a colleague out.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Clock clock;

    protected SignInThrottle() {}

    @Inject
    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last, Duration pause) {

        Failures again(Instant now, int free) {
            // a quiet while is forgiven
            int counted = last.plus(LONGEST).plus(pause).isBefore(now) ? 1 : count + 1;
            int over = Math.min(counted - free, 12);
            Duration longer = over < 0 ? Duration.ZERO : Duration.ofSeconds(1L << over);
            return new Failures(counted, now, longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
        }
    }

    /** How long this name must wait at this address before the next try; zero when it may try now. */
    public synchronized Duration wait(String name, String address) {
        Instant now = clock.instant();
        Duration byName = left(byName(name, address), now);
        Duration byAddress = left(byAddress(address), now);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    /** The try failed. */
    public synchronized void failed(String name, String address) {
        count(byName(name, address), FREE_BY_NAME);
        count(byAddress(address), FREE_BY_ADDRESS);
    }

    /** The try succeeded; the name starts afresh. */
    public synchronized void succeeded(String name, String address) {
        failures.remove(byName(name, address));
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        failures.merge(key, new Failures(1, now, Duration.ZERO), (before, first) -> before.again(now, free));
    }

    private Duration left(String key, Instant now) {
        Failures seen = failures.get(key);
        if (seen == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, seen.last().plus(seen.pause()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String byName(String name, String address) {
        return byAddress(address) + ' ' + name;
    }

    private static String byAddress(String address) {
        return Network.of(address).house();
    }
}
