package org.shouhou.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Payara Micro in this process, with the portal as its only application. */
final class PayaraBoot {

    private static final Logger LOG = Logger.getLogger(PayaraBoot.class.getName());
    private static final String CONFIG = "configs.config.server-config.";
    private static final String APPLICATION = "portal";

    private final Settings settings;
    private final OwnedDirectory home;
    private final Path distribution;
    private PayaraMicroRuntime runtime;

    PayaraBoot(Settings settings, OwnedDirectory home, Path distribution) {
        this.settings = settings;
        this.home = home;
        this.distribution = distribution;
    }

    void start() throws CannotStart {
        try {
            // a root directory that lived on would deploy its application a second time
            home.remove("run/payara");
            PayaraMicroBoot boot = open();
            boot.setRootDir(
                    OwnedDirectory.make(home.resolve("run/payara")).path().toFile());
            boot.setNoCluster(true);
            boot.setPrintLogo(false);
            boot.setPreBootHandler(commands -> {
                commands.run(
                        "set",
                        CONFIG + "network-config.network-listeners.network-listener.http-listener.address="
                                + settings.get(Setting.BIND));
                commands.run(
                        "set",
                        CONFIG + "network-config.network-listeners.network-listener.http-listener.port="
                                + settings.port(Setting.HTTP_PORT));
                commands.run("set", CONFIG + "hazelcast-config-specific-configuration.enabled=false");
                // the portal answers these paths itself
                commands.run("set", CONFIG + "microprofile-metrics-configuration.enabled=false");
                commands.run("set", CONFIG + "microprofile-openapi-configuration.enabled=false");
            });
            runtime = boot.bootStrap();
        } catch (IOException | ReflectiveOperationException | BootstrapException broken) {
            throw CannotStart.because(broken, "payara.failed", broken.getMessage());
        }
    }

    /** What PayaraMicro.getInstance() does, but on jars that lie unpacked in the distribution. */
    private PayaraMicroBoot open() throws IOException, ReflectiveOperationException {
        Path unpacked = distribution.resolve("payara");
        System.setProperty("fish.payara.micro.UnpackDir", unpacked.toString());
        List<URL> jars = new ArrayList<>();
        // Payara finds its resource adapters as files beside the jars
        jars.add(unpacked.resolve("runtime").toUri().toURL());
        try (Stream<Path> found = Files.list(unpacked.resolve("runtime"))) {
            for (Path jar : found.sorted().toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        ClassLoader loader = new OpenURLClassLoader(jars.toArray(URL[]::new), PayaraBoot.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return (PayaraMicroBoot) loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("getInstance")
                .invoke(null);
    }

    void deploy() throws CannotStart {
        try {
            runtime.deploy(APPLICATION, "/", distribution.resolve("portal.war").toFile());
        } catch (RuntimeException broken) {
            throw CannotStart.because(broken, "portal.failed", broken.getMessage());
        }
        if (runtime.getDeployedApplicationNames().stream().noneMatch(APPLICATION::equals)) {
            throw CannotStart.because("portal.failed", "");
        }
    }

    void stop() {
        if (runtime != null) {
            try {
                runtime.shutdown();
            } catch (BootstrapException | IllegalStateException broken) {
                LOG.log(Level.WARNING, "Payara did not stop cleanly", broken);
            }
        }
    }
}
