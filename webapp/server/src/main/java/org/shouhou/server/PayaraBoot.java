package org.shouhou.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.shouhou.server.log.Logging;

/** Payara Micro in this process, with the portal as its only application. */
final class PayaraBoot {

    private static final Logger LOG = Logger.getLogger(PayaraBoot.class.getName());

    private static final String APPLICATION = "portal";

    private static final Duration LONGEST_DEPLOYMENT_ECHO = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int HTTP_OK = 200;

    private final Settings settings;
    private final OwnedDirectory home;
    private volatile PayaraMicroRuntime runtime;

    PayaraBoot(Settings settings, OwnedDirectory home) {
        this.settings = settings;
        this.home = home;
    }

    /**
     * Boots the server, still without the portal: that needs the database.
     *
     * @throws CannotStart where the server doesn't boot
     */
    void start() throws CannotStart {
        try {
            Path root = home.resolve("run").resolve("payara");
            // a root directory that lived on would deploy its application a second time
            OwnedDirectory.delete(root);
            PayaraMicroBoot boot = open();
            boot.setRootDir(OwnedDirectory.make(root).path().toFile());
            boot.setNoCluster(true);
            boot.setPreBootHandler(this::configure);
            runtime = boot.bootStrap();
        } catch (IOException | ReflectiveOperationException | BootstrapException broken) {
            throw CannotStart.because(broken, "payara.failed", broken.getMessage());
        }
    }

    /** What {@code PayaraMicro.getInstance()} does, but on jars that lie unpacked in the distribution. */
    private PayaraMicroBoot open() throws IOException, ReflectiveOperationException {
        Path unpacked = Distribution.directory().resolve("payara");
        Path jars = unpacked.resolve("runtime");
        System.setProperty("fish.payara.micro.UnpackDir", unpacked.toString());
        trustWhatJavaTrusts();
        List<URL> classPath = new ArrayList<>();
        // Payara finds its resource adapters as files beside the jars
        classPath.add(jars.toUri().toURL());
        try (Stream<Path> found = Files.list(jars)) {
            for (Path jar : found.sorted().toList()) {
                classPath.add(jar.toUri().toURL());
            }
        }
        ClassLoader loader = new OpenURLClassLoader(classPath.toArray(URL[]::new), PayaraBoot.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return (PayaraMicroBoot) loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("getInstance")
                .invoke(null);
    }

    /** Payara would trust a list of its own, where a company's root certificate can't be added by the usual means. */
    private static void trustWhatJavaTrusts() {
        String trusted = "javax.net.ssl.trustStore";
        Path store = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        if (System.getProperty(trusted) == null && Files.isReadable(store)) {
            System.setProperty(trusted, store.toString());
        }
    }

    private void configure(AdminCommandRunner commands) {
        for (String command : BeforeBoot.commands(settings.get(Setting.BIND), settings.port(Setting.HTTP_PORT))) {
            String[] words = command.split(" ");
            commands.run(words[0], Arrays.copyOfRange(words, 1, words.length));
        }
    }

    /**
     * Deploys the portal and waits until it answers.
     *
     * @throws CannotStart where it doesn't
     */
    void deploy() throws CannotStart {
        File portal = Distribution.directory().resolve("portal.war").toFile();
        if (!runtime.deploy(APPLICATION, "/", portal)
                || !runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            throw CannotStart.because("portal.failed", settings.home().resolve("log"), Logging.lastSevere());
        }
        awaitReady();
    }

    private void awaitReady() throws CannotStart {
        long end = System.nanoTime() + LONGEST_DEPLOYMENT_ECHO.toNanos();
        try {
            while (!isReady()) {
                if (System.nanoTime() > end) {
                    throw CannotStart.because("portal.silent", settings.home().resolve("log"));
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotStart.because(stopped, "interrupted");
        }
    }

    private boolean isReady() throws CannotStart {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(settings.portal() + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout((int) LONGEST_DEPLOYMENT_ECHO.toMillis());
            connection.setReadTimeout((int) LONGEST_DEPLOYMENT_ECHO.toMillis());
            return connection.getResponseCode() == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops the portal and its server; what they have begun they end. */
    void stop() {
        if (runtime == null) {
            return;
        }
        try {
            runtime.shutdown();
        } catch (IllegalStateException stoppedAlready) {
            // Payara's own shutdown hook was faster; shutdown() came back when that had done its work
            LOG.log(Level.FINE, "Payara is down already", stoppedAlready);
        } catch (BootstrapException broken) {
            LOG.log(Level.WARNING, "Payara did not stop cleanly", broken);
        }
    }
}
