package org.shouhou.adapters.in.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.shouhou.adapters.imap.AccessTokens;
import org.shouhou.adapters.imap.ImapConnection;
import org.shouhou.adapters.imap.ImapTrouble;
import org.shouhou.application.intake.TakeFetched;
import org.shouhou.application.port.MailboxTrouble;

/**
 * Deals with one mailbox as long as its route runs: where it is this node's turn, keeps a connection, fetches what is new,
 * and waits for more. Whatever breaks, the connection is made anew after a while.
 */
final class MailboxConsumer extends ScheduledPollConsumer {

    private static final long LONGEST_STOP_SECONDS = 3;

    private final HostedFolder folder;
    private final Rhythm rhythm;
    private final Clock clock;
    private final Turn turn;
    private final Troubles troubles;
    private final AccessTokens tokens;
    private final FolderFetcher fetcher;
    private final Lock round = new ReentrantLock();

    private ScheduledExecutorService alarm;
    private volatile ImapConnection connection;
    private Instant connectedUntil = Instant.MIN;
    private volatile boolean ending;

    MailboxConsumer(MailboxEndpoint endpoint, Processor processor, Mailroom mailroom, HostedFolder folder) {
        super(endpoint, processor);
        this.folder = folder;
        this.rhythm = mailroom.rhythm();
        this.clock = mailroom.clock();
        this.turn = new Turn(mailroom.holdMailbox(), folder.access().hosting().place(), mailroom.clock());
        this.troubles = new Troubles(folder.access(), mailroom);
        this.tokens = new AccessTokens(folder.access(), folder.renewed(), mailroom.clock());
        this.fetcher = new FolderFetcher(
                folder.access().toString(),
                folder.access().hosting(),
                mailroom.keepPlace(),
                mailroom.spools(),
                this::take,
                mailroom.clock(),
                () -> !ending && turn.ours());
        setInitialDelay(0);
        setDelay(rhythm.glance().toMillis());
        setGreedy(true);
    }

    @Override
    protected void doStart() throws Exception {
        ending = false;
        alarm = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(this, "Alarm of " + folder.name());
        super.doStart();
    }

    @Override
    protected int poll() {
        round.lock();
        try {
            return ending || troubles.pausing() ? 0 : look();
        } catch (ImapTrouble trouble) {
            abandon();
            troubles.bear(trouble);
        } catch (RuntimeException unforeseen) {
            // what we do here besides fetching is keeping books, in the database
            abandon();
            troubles.bear(new ImapTrouble(MailboxTrouble.NOT_STORED, unforeseen.toString()));
        } finally {
            round.unlock();
        }
        return 0;
    }

    private int look() throws ImapTrouble {
        if (!turn.ours()) {
            disconnect();
            return 0;
        }
        if (connection == null) {
            connection = ImapConnection.open(folder.access(), tokens, ImapConnection.Limits.USUAL);
            connectedUntil = clock.instant().plus(rhythm.life());
            fetcher.begin(connection);
        }
        int done = fetcher.round();
        troubles.over(fetcher.waiting());
        if (done == 0 && clock.instant().isAfter(connectedUntil)) {
            disconnect();
        } else if (done == 0 && !ending) {
            connection.awaitNews(rhythm.watch(), alarm);
        }
        return done;
    }

    private void take(FetchedMails mails) throws TakeFetched.TakenAlready, FolderFetcher.NotTaken {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(mails);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } catch (Exception failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof TakeFetched.TakenAlready byAnother) {
                throw byAnother;
            }
            throw new FolderFetcher.NotTaken(cause);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void abandon() {
        ImapConnection broken = connection;
        connection = null;
        if (broken != null) {
            broken.abandon();
        }
    }

    private void disconnect() {
        ImapConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** The round it is in ends first, but for one that waits for a server that is gone. */
    @Override
    protected void doStop() throws Exception {
        ending = true;
        ImapConnection open = connection;
        if (open != null && alarm != null) {
            alarm.execute(open::wake);
        }
        boolean over = round.tryLock(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        try {
            super.doStop();
            if (over) {
                disconnect();
                turn.end();
            }
        } finally {
            if (over) {
                round.unlock();
            }
            if (alarm != null) {
                getEndpoint().getCamelContext().getExecutorServiceManager().shutdownNow(alarm);
            }
        }
    }
}
