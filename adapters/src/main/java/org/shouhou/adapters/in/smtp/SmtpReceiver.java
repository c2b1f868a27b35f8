package org.shouhou.adapters.in.smtp;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.application.port.Mailboxes;

/**
 * Opens the SMTP port with the application and closes it with it; none where {@code shouhou.smtp.port} is 0. A listener of
 * the web application, since in an enterprise bean's context JDBC would not take part in CDI's transactions.
 */
@WebListener
public class SmtpReceiver implements ServletContextListener {

    private static final int MOST_CONNECTIONS = 100;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_TURN = Duration.ofMinutes(15);

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private TakeDelivery takeDelivery;

    @Inject
    private Spools spools;

    @Inject
    @ConfigProperty(name = "shouhou.bind", defaultValue = "127.0.0.1")
    private String bind;

    @Inject
    @ConfigProperty(name = "shouhou.smtp.port", defaultValue = "2525")
    private int port;

    @Inject
    @ConfigProperty(name = "shouhou.mail.max-bytes", defaultValue = "52428800")
    private long maxBytes;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ContextService contexts;

    private SmtpListener listener;

    @Override
    public void contextInitialized(ServletContextEvent application) {
        if (port == 0) {
            return;
        }
        OwnAddresses addresses = new OwnAddresses(mailboxes);
        Trouble trouble = new Trouble();
        SmtpListener opening = new SmtpListener(
                address(),
                port,
                new SmtpListener.Limits(maxBytes, MOST_CONNECTIONS, LONGEST_SILENCE, LONGEST_TURN),
                // called on a thread that isn't the container's, and a new thread has its maker's context
                contexts.createContextualProxy(threads, ThreadFactory.class),
                source -> new MailTaker(addresses, takeDelivery, spools, maxBytes, trouble, source));
        try {
            opening.start();
        } catch (RuntimeException taken) {
            throw new IllegalStateException(
                    "The SMTP port " + bind + ":" + port + " can't be opened: " + taken.getMessage(), taken);
        }
        listener = opening;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("shouhou.bind is no address of this machine: " + bind, unknown);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent application) {
        if (listener != null) {
            listener.stop();
        }
    }
}
