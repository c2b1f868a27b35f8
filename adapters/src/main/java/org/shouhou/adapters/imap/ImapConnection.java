package org.shouhou.adapters.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.Closeable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.shouhou.adapters.mailserver.MailServer;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Transport;

/** An open connection to a hosted mailbox, with its folder selected. */
public final class ImapConnection implements Closeable {

    /** Where there is no news by itself, it is asked for so often. */
    private static final Duration ASK = Duration.ofSeconds(5);

    private static final int MOST_FOLDERS = 100;
    /** NetEase lets nobody in who doesn't say what they are. */
    private static final Map<String, String> WHO_WE_ARE =
            Map.of("name", "Shouhou", "version", "1", "vendor", "shouhou.org");

    /**
     * How long the other side may take.
     *
     * @param connect to take up the call
     * @param answer to a command
     */
    public record Limits(Duration connect, Duration answer) {

        public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final ImapFolderCommands commands;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ImapConnection(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
        this.commands = new ImapFolderCommands(folder, store);
    }

    /**
     * Signs in and opens the folder for reading and writing.
     *
     * @throws ImapTrouble where that can't be done
     */
    public static ImapConnection open(MailboxAccess access, AccessTokens tokens, Limits limits) throws ImapTrouble {
        Hosting hosting = access.hosting();
        String secret =
                hosting.signIn().byToken() ? tokens.current() : access.secrets().password();
        MailServer server = new MailServer(
                hosting.transport() == Transport.TLS ? "imaps" : "imap", hosting.host(), hosting.port(), "");
        IMAPStore store = null;
        boolean signedIn = false;
        try {
            store = (IMAPStore)
                    Session.getInstance(settings(server, hosting, limits)).getStore(server.protocol());
            store.connect(server.host(), server.port(), hosting.user(), secret);
            signedIn = true;
            if (store.hasCapability("ID")) {
                store.id(WHO_WE_ARE);
            }
            requireFolder(store, hosting.folder(), MailboxTrouble.FOLDER_MISSING);
            if (hosting.afterwards() == Afterwards.MOVE) {
                requireFolder(store, hosting.moveTo(), MailboxTrouble.MOVE_FOLDER_MISSING);
            }
            IMAPFolder folder = (IMAPFolder) store.getFolder(hosting.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapConnection(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            if (failed instanceof AuthenticationFailedException
                    && hosting.signIn().byToken()) {
                tokens.drop();
            }
            closeQuietly(store);
            throw signedIn ? ImapTrouble.of(failed) : ImapTrouble.beforeSignIn(failed);
        } catch (ImapTrouble missing) {
            closeQuietly(store);
            throw missing;
        }
    }

    private static Properties settings(MailServer server, Hosting hosting, Limits limits) {
        Properties settings = server.settings();
        server.set(settings, "connectiontimeout", Long.toString(limits.connect().toMillis()));
        server.set(settings, "timeout", Long.toString(limits.answer().toMillis()));
        server.set(settings, "writetimeout", Long.toString(limits.answer().toMillis()));
        server.set(settings, "starttls.enable", Boolean.toString(hosting.transport() == Transport.STARTTLS));
        server.set(settings, "starttls.required", Boolean.toString(hosting.transport() == Transport.STARTTLS));
        if (hosting.signIn().byToken()) {
            server.set(settings, "auth.mechanisms", "XOAUTH2");
        }
        return settings;
    }

    private static void requireFolder(IMAPStore store, String name, MailboxTrouble missing)
            throws MessagingException, ImapTrouble {
        Folder folder = store.getFolder(name);
        if (!folder.exists() || (folder.getType() & Folder.HOLDS_MESSAGES) == 0) {
            List<String> there = Arrays.stream(store.getDefaultFolder().list("*"))
                    .map(Folder::getFullName)
                    .limit(MOST_FOLDERS)
                    .toList();
            throw new ImapTrouble(missing, "", name, there, null);
        }
    }

    /** What can be done in the folder. */
    public ImapFolderCommands folder() {
        return commands;
    }

    /** Its numbers hold as long as this stays the same. */
    public long validity() throws ImapTrouble {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException failed) {
            throw ImapTrouble.of(failed);
        }
    }

    /** Whether the server tells by itself of new mail. */
    public boolean tellsByItself() throws ImapTrouble {
        try {
            return store.hasCapability("IDLE");
        } catch (MessagingException failed) {
            throw ImapTrouble.of(failed);
        }
    }

    /**
     * Waits until there may be something new.
     *
     * @param alarm ends the waiting in time: only another thread can
     */
    public void awaitNews(Duration atMost, ScheduledExecutorService alarm) throws ImapTrouble {
        if (commands.takeNews()) {
            return;
        }
        try {
            if (tellsByItself()) {
                Future<?> call = alarm.schedule(this::wake, atMost.toMillis(), TimeUnit.MILLISECONDS);
                try {
                    folder.idle(true);
                } finally {
                    call.cancel(false);
                }
            } else {
                long pause = Math.min(ASK.toMillis(), atMost.toMillis());
                if (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                    commands.nothing();
                }
            }
        } catch (MessagingException failed) {
            throw ImapTrouble.of(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends waiting for news; may itself wait for the server. */
    public void wake() {
        closed.countDown();
        try {
            commands.nothing();
        } catch (ImapTrouble waitingWillSaySo) {
            closed.countDown();
        }
    }

    /** Ends it without waiting for the server, which may be gone. */
    public void abandon() {
        try {
            folder.forceClose();
        } catch (MessagingException | RuntimeException closedAlready) {
            // it is gone, as was wanted
        }
        close();
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException | RuntimeException closedAlready) {
            // it is gone, as was wanted
        }
    }
}
