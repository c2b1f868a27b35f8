package org.shouhou.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shouhou.server.log.Logging;

/** Starts everything in order, says what is there, and stops it in reverse. */
final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    private final Settings settings;
    private final OwnedDirectory home;
    private final HomeLock lock;
    private final Servers servers;
    private final PayaraBoot payara;
    private volatile boolean stopping;
    private volatile int exitCode;

    private Main(Settings settings, OwnedDirectory home, HomeLock lock) throws IOException {
        this.settings = settings;
        this.home = home;
        this.lock = lock;
        this.servers = ServersLoader.open();
        this.payara = new PayaraBoot(settings, home);
    }

    /**
     * Runs the server in this process until it is told to stop. Never returns where it doesn't start.
     *
     * @param launcher the process that watches over this one
     */
    static void run(Settings settings, long launcher) throws CannotStart {
        long began = System.nanoTime();
        try {
            OwnedDirectory home = OwnedDirectory.make(settings.home());
            HomeLock lock = HomeLock.take(home.path(), launcher);
            HomeKind.refuseOther(home, settings.isDemo());
            clearTemporary(home);
            Logging.begin(home.path(), home.resolve("run"));
            Secrets secrets = Secrets.open(home);
            settings.reachEmbedded(secrets);
            settings.sealWithOwn(secrets);
            settings.beReachable();
            settings.publish();
            Main server = new Main(settings, home, lock);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
            server.start(began);
        } catch (IOException broken) {
            throw CannotStart.because(broken, "home.unwritable", settings.home(), reason(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotStart.because(stopped, "interrupted");
        }
    }

    /** Many failures of files say no more than the file's name. */
    private static String reason(IOException broken) {
        if (broken instanceof AccessDeniedException) {
            return Words.say("file.denied", broken.getMessage());
        }
        if (broken instanceof FileAlreadyExistsException || broken instanceof NotDirectoryException) {
            return Words.say("file.no-directory", broken.getMessage());
        }
        if (broken instanceof NoSuchFileException) {
            return Words.say("file.unmakable", broken.getMessage());
        }
        return broken.getMessage();
    }

    /** Where the server's JVM keeps what it needs for a moment: in the home, so that one disk has it all. */
    static Path temporary(Path home) {
        return home.resolve("run").resolve("tmp");
    }

    /** Removes what a killed server was in the middle of. */
    private static void clearTemporary(OwnedDirectory home) throws IOException {
        OwnedDirectory.delete(temporary(home.path()));
        OwnedDirectory.make(temporary(home.path()));
    }

    private void start(long began) throws InterruptedException {
        try {
            Console.say("starting", settings.home());
            servers.stopLeftOvers(settings);
            Ports.refuseTaken(settings);
            FutureTask<Void> beside = beside(() -> {
                servers.startDatabase(settings);
                HomeKind.settle(home, settings.isDemo());
                servers.startBroker(settings);
                return null;
            });
            payara.start();
            beside.get();
            Console.say("starting.portal");
            payara.deploy();
            Logging.speak(true);
            new Greeting(settings, servers).say(Duration.ofNanos(System.nanoTime() - began));
        } catch (CannotStart refused) {
            fail(refused);
        } catch (ExecutionException broken) {
            fail(broken.getCause());
        } catch (RuntimeException | Error broken) {
            fail(broken);
        }
    }

    /** Starts a task on a thread of its own; its failure ends the process at once. */
    private FutureTask<Void> beside(Callable<Void> work) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } catch (CannotStart refused) {
                fail(refused);
                throw refused;
            }
        });
        new Thread(task, "servers").start();
        return task;
    }

    private void fail(Throwable broken) {
        synchronized (this) {
            if (stopping || exitCode != 0) {
                return;
            }
            exitCode = broken instanceof CannotStart refused ? refused.exitCode() : CannotStart.BAD_SURROUNDINGS;
        }
        LOG.log(Level.INFO, "The server does not start", broken);
        Console.complain(
                broken instanceof CannotStart ? broken.getMessage() : Words.say("failed", broken, home.resolve("log")));
        System.exit(exitCode);
    }

    private void stop() {
        synchronized (this) {
            stopping = true;
        }
        Logging.speak(false);
        if (exitCode == 0) {
            Console.say("stopping");
        }
        payara.stop();
        servers.stop();
        try {
            lock.close();
        } catch (IOException broken) {
            LOG.log(Level.WARNING, "The home's lock did not open", broken);
        }
        if (exitCode == 0) {
            Console.say("stopped");
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
