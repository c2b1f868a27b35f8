package org.shouhou.adapters.in.schedule;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts what works in the background when the application is there, and ends it before it goes.
 *
 * <p>A listener of the web application, not an enterprise bean: a thread has the context of where it was made, and in an
 * enterprise bean's context Payara hides CDI's transactions from the data source, so that every JDBC statement would be
 * committed by itself. CDI's own start-up event in turn comes before {@code java:app} can be looked up.
 */
@WebListener
public class WorkInBackground implements ServletContextListener {

    @Inject
    private OutboxRelay outboxRelay;

    @Inject
    private ReadingWorkers readingWorkers;

    @Inject
    private ClockWatch clockWatch;

    @Inject
    private SearchKeeping searchKeeping;

    @Inject
    private Importing importing;

    @Inject
    private AttachmentReading attachmentReading;

    @Inject
    private ScanReading scanReading;

    @Override
    public void contextInitialized(ServletContextEvent application) {
        outboxRelay.start();
        readingWorkers.start();
        clockWatch.start();
        searchKeeping.start();
        importing.start();
        attachmentReading.start();
        scanReading.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent application) {
        scanReading.stop();
        attachmentReading.stop();
        searchKeeping.stop();
        importing.stop();
        clockWatch.stop();
        readingWorkers.stop();
        outboxRelay.stop();
    }
}
