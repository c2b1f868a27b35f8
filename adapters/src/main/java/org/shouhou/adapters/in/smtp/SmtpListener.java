package org.shouhou.adapters.in.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** An SMTP port with its limits. Each connection has a thread of its own; who holds one too long is cut off. */
final class SmtpListener {

    private static final int MOST_RECIPIENTS = 100;
    private static final long WATCH_SECONDS = 15;

    /** Held here, since the log's own registry would forget them. */
    private static final java.util.logging.Logger SERVERS_LOG = java.util.logging.Logger.getLogger("org.subethamail");

    private static final java.util.logging.Logger SENDERS_LOG =
            java.util.logging.Logger.getLogger(Session.class.getName());

    private static final Logger LOG = LoggerFactory.getLogger(SmtpListener.class);

    private final Duration turn;
    private final ScheduledExecutorService watch;
    private final Sessions sessions = new Sessions();
    private final SMTPServer server;

    /**
     * What one port allows.
     *
     * @param maxBytes of a mail
     * @param connections at the same time
     * @param silence how long a sender may say nothing
     * @param turn how long a sender may take for one mail, however busy
     */
    record Limits(long maxBytes, int connections, Duration silence, Duration turn) {}

    /**
     * @param port 0 for any
     * @param threads makes the threads that mail is stored on
     * @param takers makes what takes one mail, given by which way it comes
     */
    SmtpListener(
            InetAddress address,
            int port,
            Limits limits,
            ThreadFactory threads,
            Function<String, MessageHandler> takers) {
        SERVERS_LOG.setLevel(Level.WARNING);
        // a sender who hangs up is no news
        SENDERS_LOG.setLevel(Level.SEVERE);
        turn = limits.turn();
        watch = new ScheduledThreadPoolExecutor(1, threads);
        server = SMTPServer.port(port)
                .bindAddress(address)
                .hostName("shouhou")
                .softwareName("ready")
                .serverThreadName("smtp-listener")
                .maxConnections(limits.connections())
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize((int) Math.min(limits.maxBytes(), Integer.MAX_VALUE))
                .connectionTimeoutMs((int) limits.silence().toMillis())
                .executorService(new Threads(threads))
                .sessionHandler(sessions)
                .messageHandlerFactory(context -> {
                    sessions.begins(context);
                    return takers.apply("smtp " + remoteAddress(context));
                })
                .build();
        Commands.ours().forEach(server.getCommandHandler()::addCommand);
    }

    /** @throws RuntimeException where the port can't be had */
    void start() {
        server.start();
        watch.scheduleWithFixedDelay(this::cutOffTheSlow, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    int port() {
        return server.getPortAllocated();
    }

    void cutOffTheSlow() {
        sessions.cutOff(turn);
    }

    /** Mail that is being stored is stored to its end; its sender may not hear of it any more. */
    void stop() {
        watch.shutdownNow();
        sessions.cutOff(Duration.ZERO);
        server.stop();
    }

    private static String remoteAddress(MessageContext context) {
        return ((InetSocketAddress) context.getRemoteAddress()).getAddress().getHostAddress();
    }

    /** Who is connected, and since when they have been at the mail they are at. */
    private static final class Sessions implements SessionHandler {

        private final Map<Session, Long> since = new ConcurrentHashMap<>();

        @Override
        public SessionAcceptance accept(Session session) {
            since.put(session, System.nanoTime());
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {
            since.remove(session);
        }

        void begins(MessageContext session) {
            since.computeIfPresent((Session) session, (same, before) -> System.nanoTime());
        }

        /** Only the socket: closing the session would wait for a sender who doesn't read what we answer. */
        void cutOff(Duration longerThan) {
            long now = System.nanoTime();
            since.forEach((session, begin) -> {
                if (now - begin >= longerThan.toNanos()) {
                    close(session);
                }
            });
        }

        private static void close(Session session) {
            try {
                session.closeSocket();
            } catch (IOException closedAlready) {
                LOG.debug("A sender was gone before we hung up", closedAlready);
            }
        }
    }

    /** SubEtha waits for its threads without end when it stops; the container wouldn't. */
    private static final class Threads extends ThreadPoolExecutor {

        private static final long IDLE_SECONDS = 30;
        private static final long LAST_WAIT_SECONDS = 5;

        Threads(ThreadFactory threads) {
            super(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            boolean ended = super.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                shutdownNow();
            }
            return ended;
        }
    }
}
