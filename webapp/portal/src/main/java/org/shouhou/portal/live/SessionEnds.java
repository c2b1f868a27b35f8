package org.shouhou.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Who signs out hears nothing more; of who never signed in nothing is kept for long, however many they are. */
@WebListener
public class SessionEnds implements HttpSessionListener {

    /** Seconds. */
    private static final int OF_A_STRANGER = 15 * 60;

    @Inject
    private LiveDesk desk;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(OF_A_STRANGER);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        desk.sessionOver(event.getSession().getId());
    }
}
