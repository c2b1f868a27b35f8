package org.shouhou.adapters.in.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Fills demo mode's empty database before anything else works on it: {@code web.xml} names it as the first of the
 * listeners, which no annotation could. Where it fails the application does not start.
 */
public class DemoData implements ServletContextListener {

    @Inject
    private SampleData sampleData;

    @Override
    public void contextInitialized(ServletContextEvent application) {
        sampleData.fill();
    }
}
