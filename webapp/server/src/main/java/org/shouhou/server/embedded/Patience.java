package org.shouhou.server.embedded;

import java.time.Duration;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Console;
import org.shouhou.server.Setting;
import org.shouhou.server.Settings;

/** Waits for a server of the company's own, tells the person once, and gives up in time. */
final class Patience {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final String server;
    private final String url;
    private final String seconds;
    private final long end;
    private boolean told;

    /**
     * @param server what is awaited, as the starter's bundle calls it: its keys {@code <server>.awaited} and
     *     {@code <server>.unreachable}
     */
    Patience(Settings settings, String server, Setting url, Setting wait) {
        this.server = server;
        this.url = settings.get(url).replaceFirst("\\?.*", "");
        this.seconds = settings.get(wait);
        this.end =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(seconds)).toNanos();
    }

    /**
     * Waits a moment after a vain try.
     *
     * @throws CannotStart where that was the last one
     */
    void afterVainTry(Exception absent) throws CannotStart {
        if (System.nanoTime() > end) {
            throw CannotStart.because(absent, server + ".unreachable", url, seconds);
        }
        if (!told) {
            Console.say(server + ".awaited", url);
            told = true;
        }
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotStart.because(stopped, "interrupted");
        }
    }
}
