package org.shouhou.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Starts everything in order, and stops it in reverse. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        try {
            start(Arguments.parse(List.of(words), System.getenv()));
        } catch (CannotStart refused) {
            System.err.println(refused.getMessage());
            System.exit(refused.exitCode());
        } catch (IOException | URISyntaxException broken) {
            System.err.println(broken);
            System.exit(CannotStart.BAD_SURROUNDINGS);
        }
    }

    private static void start(Arguments arguments) throws CannotStart, IOException, URISyntaxException {
        if (arguments.help()) {
            System.out.println(Words.say("help"));
            return;
        }
        long began = System.nanoTime();
        Progress console = (key, data) -> System.out.println(Words.say(key, data));
        Settings settings = Settings.resolve(arguments, System.getenv());
        OwnedDirectory home = OwnedDirectory.make(settings.home());
        settings.reachEmbedded(Secrets.open(home));
        settings.publish();
        Path distribution = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        Servers servers = ServersLoader.open(distribution);
        PayaraBoot payara = new PayaraBoot(settings, home, distribution);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            payara.stop();
            servers.stop();
        }));
        console.say("starting.database");
        servers.startDatabase(settings, console);
        console.say("starting.broker");
        servers.startBroker(settings, console);
        console.say("starting.portal");
        payara.start();
        payara.deploy();
        console.say(
                "ready",
                settings.localHost(),
                Integer.toString(settings.port(Setting.HTTP_PORT)),
                (System.nanoTime() - began) / 1_000_000_000L);
    }
}
