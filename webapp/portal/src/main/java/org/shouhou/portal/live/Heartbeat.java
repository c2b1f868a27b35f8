package org.shouhou.portal.live;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Every twenty seconds a sign of life to every page that listens. */
@Singleton
public class Heartbeat {

    @Inject
    private LiveDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void beat() {
        desk.beat();
    }
}
