package org.shouhou.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** What the application asks of its surroundings and no adapter gives: the clock. */
@ApplicationScoped
public class Wiring {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
