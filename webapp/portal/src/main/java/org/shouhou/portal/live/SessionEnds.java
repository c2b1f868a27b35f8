package org.shouhou.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Who signs out hears nothing more. */
@WebListener
public class SessionEnds implements HttpSessionListener {

    @Inject
    private LiveDesk desk;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        desk.sessionOver(event.getSession().getId());
    }
}
