package org.shouhou.adapters.mailserver;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Properties;

/**
 * A mail server of others.
 *
 * @param protocol as Jakarta Mail names it
 * @param path what stands behind the first slash, decoded; empty where nothing does
 */
public record MailServer(String protocol, String host, int port, String path) {

    private static final String CONNECT_MILLIS = "10000";
    private static final String WRITE_MILLIS = "60000";
    /** Some servers look into a message for a minute before they say yes to it. */
    private static final String ANSWER_MILLIS = "100000";

    /**
     * @param setting the setting's name, for whoever has to mend it
     * @param usualPorts the ports of the protocols it may have
     * @throws IllegalArgumentException where the URL names no such server
     */
    public static MailServer of(String setting, String url, Map<String, Integer> usualPorts) {
        URI uri = parsed(url);
        Integer usual = uri.getScheme() == null ? null : usualPorts.get(uri.getScheme());
        if (usual == null || uri.getHost() == null) {
            String example = usualPorts.keySet().stream().sorted().findFirst().orElseThrow();
            throw new IllegalArgumentException(setting + " is to look like " + example + "://host:port, but is " + url);
        }
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        return new MailServer(uri.getScheme(), host, uri.getPort() > 0 ? uri.getPort() : usual, path);
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            return URI.create("");
        }
    }

    /**
     * Settings for Jakarta Mail: time-outs, and TLS where the server offers it. The names are those of this server's
     * protocol.
     */
    public Properties settings() {
        Properties settings = new Properties();
        set(settings, "connectiontimeout", CONNECT_MILLIS);
        set(settings, "timeout", ANSWER_MILLIS);
        set(settings, "writetimeout", WRITE_MILLIS);
        set(settings, "starttls.enable", "true");
        // on this very machine nobody stands between, and its certificate is usually a made-up one
        boolean here = onThisMachine();
        set(settings, "ssl.checkserveridentity", Boolean.toString(!here));
        if (here) {
            set(settings, "ssl.trust", "*");
        }
        return settings;
    }

    /** Adds a setting of this server's protocol. */
    public void set(Properties settings, String name, String value) {
        settings.setProperty("mail." + protocol + "." + name, value);
    }

    /** Whether nobody stands between it and us. */
    public boolean onThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException connectingWillSaySo) {
            return false;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
