package org.shouhou.adapters.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the broker is and as whom we come. Connecting, calling and noticing that the far end is gone all end within
 * seconds; an administrator's URL may say otherwise, since what stands in it is left alone.
 */
@ApplicationScoped
public class BrokerAccess {

    /** A broker that is gone is noticed by the second of these at the latest; calls end by the third. */
    private static final Map<String, String> UNLESS_SAID_OTHERWISE = Map.of(
            "connect-timeout-millis", "5000",
            "connectionTTL", "30000",
            "clientFailureCheckPeriod", "15000",
            "callTimeout", "15000",
            "callFailoverTimeout", "15000",
            "blockOnDurableSend", "true");

    private final String url;
    private final String user;
    private final String password;

    protected BrokerAccess() {
        this("", Optional.empty(), Optional.empty());
    }

    @Inject
    public BrokerAccess(
            @ConfigProperty(name = "shouhou.jms.url") String url,
            @ConfigProperty(name = "shouhou.jms.user") Optional<String> user,
            @ConfigProperty(name = "shouhou.jms.password") Optional<String> password) {
        this.url = url;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
    }

    /** A factory of its own for each who asks, to be closed by them; nothing is connected yet. */
    public ActiveMQConnectionFactory newConnectionFactory() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(withTimeOuts(url));
        if (user != null) {
            factory.setUser(user);
            factory.setPassword(password);
        }
        // we never read serialised Java objects; this says so to the client library too
        factory.setDeserializationDenyList("*");
        return factory;
    }

    static String withTimeOuts(String url) {
        StringBuilder complete = new StringBuilder(url);
        UNLESS_SAID_OTHERWISE.forEach((name, value) -> {
            if (!url.matches(".*[?&;]" + name + "=.*")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return complete.toString();
    }
}
