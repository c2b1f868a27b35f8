package org.shouhou.adapters.out.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.shouhou.adapters.imap.AccessTokens;
import org.shouhou.adapters.imap.ImapConnection;
import org.shouhou.adapters.imap.ImapTrouble;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxProbe;
import org.shouhou.application.port.MailboxTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries by IMAP, on a thread of its own, since no limit ends a look-up of a name that hangs. A few at a time: somebody
 * waits for each.
 */
@ApplicationScoped
public class ImapProbe implements MailboxProbe {

    private static final Logger LOG = LoggerFactory.getLogger(ImapProbe.class);

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final ImapConnection.Limits LIMITS =
            new ImapConnection.Limits(Duration.ofSeconds(8), Duration.ofSeconds(10));

    @Resource
    private ManagedThreadFactory threads;

    private final Clock clock;
    private final Duration longest;
    private final Semaphore free = new Semaphore(AT_ONCE);

    protected ImapProbe() {
        this(null);
    }

    @Inject
    public ImapProbe(Clock clock) {
        this.clock = clock;
        this.longest = LONGEST;
    }

    ImapProbe(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Finding probe(MailboxAccess access, BiConsumer<String, String> renewed) {
        return probe(access, renewed, threads);
    }

    Finding probe(MailboxAccess access, BiConsumer<String, String> renewed, ThreadFactory factory) {
        if (!free.tryAcquire()) {
            return Finding.failed(MailboxTrouble.BUSY, "", List.of());
        }
        FutureTask<Finding> trial = new FutureTask<>(() -> {
            try {
                return found(access, renewed);
            } finally {
                free.release();
            }
        });
        factory.newThread(trial).start();
        try {
            return trial.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            return Finding.failed(MailboxTrouble.TIMED_OUT, "", List.of());
        } catch (ExecutionException broken) {
            LOG.warn("Trying {} failed", access.address(), broken.getCause());
            return Finding.failed(MailboxTrouble.OTHER, "", List.of());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Finding.failed(MailboxTrouble.TIMED_OUT, "", List.of());
        }
    }

    private Finding found(MailboxAccess access, BiConsumer<String, String> renewed) {
        AccessTokens tokens = new AccessTokens(access, renewed, clock);
        try (ImapConnection connection = ImapConnection.open(access, tokens, LIMITS)) {
            return new Finding(
                    null,
                    "",
                    List.of(),
                    connection.folder().search("ALL").size(),
                    connection.folder().search("UNSEEN").size(),
                    connection.tellsByItself());
        } catch (ImapTrouble trouble) {
            // who tries reads what it means; who has to look deeper finds here what it was
            LOG.info("Trying {} came to nothing: {}", access.address(), trouble.getMessage());
            return Finding.failed(trouble.trouble(), trouble.detail(), trouble.folders());
        }
    }
}
