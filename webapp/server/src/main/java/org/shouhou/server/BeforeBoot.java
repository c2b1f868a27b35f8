package org.shouhou.server;

import java.util.ArrayList;
import java.util.List;

/** What Payara is told before it boots: as its own configuration commands, one a line. */
public final class BeforeBoot {

    private static final String SERVER = "configs.config.server-config.";
    private static final String LISTENER = SERVER + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = SERVER + "network-config.protocols.protocol.http-listener.http.";
    private static final String THREADS = SERVER + "thread-pools.thread-pool.http-thread-pool.";

    private BeforeBoot() {}

    /**
     * The commands of the product; whoever else boots Payara for the portal gives it the same ones.
     *
     * @param bind the only address that is listened on
     */
    public static List<String> commands(String bind, int httpPort) {
        List<String> commands = new ArrayList<>();
        set(commands, LISTENER + "address", bind);
        set(commands, LISTENER + "port", httpPort);
        set(commands, SERVER + "hazelcast-config-specific-configuration.enabled", false);
        set(commands, SERVER + "availability-service.availability-enabled", false);
        // the portal answers these paths itself
        set(commands, SERVER + "microprofile-metrics-configuration.enabled", false);
        commands.add("set-openapi-configuration --enabled=false");
        // behind a proxy that ends TLS: addresses are https, and the session's cookie is sent over nothing else
        set(commands, HTTP + "scheme-mapping", "X-Forwarded-Proto");
        set(commands, HTTP + "cookie-same-site-enabled", true);
        set(commands, HTTP + "cookie-same-site-value", "Lax");
        set(commands, HTTP + "server-header", false);
        set(commands, HTTP + "xpowered-by", false);
        set(commands, HTTP + "trace-enabled", false);
        set(commands, HTTP + "max-connections", 250);
        set(commands, HTTP + "timeout-seconds", 30);
        set(commands, HTTP + "request-timeout-seconds", 300);
        set(commands, THREADS + "min-thread-pool-size", 4);
        set(commands, THREADS + "max-thread-pool-size", 64);
        set(commands, THREADS + "max-queue-size", 1024);
        return commands;
    }

    private static void set(List<String> commands, String name, Object value) {
        commands.add("set " + name + "=" + value);
    }
}
