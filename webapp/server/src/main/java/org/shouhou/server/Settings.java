package org.shouhou.server;

import java.io.IOException;
import java.io.Reader;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * All settings of one start, resolved and checked: each from the environment, else {@code shouhou.properties} in the
 * home, else its default. Passwords may also stand in files of their own.
 */
public final class Settings {

    private static final String FILE_NAME = "shouhou.properties";
    private static final String VARIABLES = "SHOUHOU_";
    static final String HOME_VARIABLE = "SHOUHOU_HOME";
    private static final String OUR_USER = "shouhou";

    private final Path home;
    private final Map<Setting, String> values;
    private final boolean embedsDatabase;
    private final boolean embedsBroker;

    private Settings(Path home, Map<Setting, String> values) {
        this.home = home;
        this.values = values;
        this.embedsDatabase = !values.containsKey(Setting.DB_URL);
        this.embedsBroker = !values.containsKey(Setting.JMS_URL);
    }

    /**
     * Resolves every setting.
     *
     * @throws CannotStart where one is bad, in a sentence that names it as the person did
     */
    static Settings resolve(Arguments arguments, Map<String, String> environment) throws CannotStart {
        Properties file = read(arguments.home().resolve(FILE_NAME));
        refuseUnknown(environment);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            Optional<String> value = resolve(setting, environment, file);
            if (value.isPresent()) {
                values.put(setting, value.get());
            }
        }
        if (arguments.demo()) {
            values.put(Setting.DEMO, "true");
        }
        Settings settings = new Settings(arguments.home(), values);
        settings.refuseSharedPorts();
        settings.refuseOpenDemo();
        return settings;
    }

    /** A mistyped variable would otherwise do nothing, and nobody would know why. */
    private static void refuseUnknown(Map<String, String> environment) throws CannotStart {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(VARIABLES) && !name.equals(HOME_VARIABLE) && !Setting.knowsVariable(name)) {
                throw CannotStart.badSetting("settings.unknown.variable", name);
            }
        }
    }

    private static Properties read(Path file) throws CannotStart {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw CannotStart.badSetting("settings.unreadable", file);
            }
        }
        for (String name : properties.stringPropertyNames()) {
            if (!Setting.knows(name)) {
                throw CannotStart.badSetting("settings.unknown", name, file);
            }
        }
        return properties;
    }

    private static Optional<String> resolve(Setting setting, Map<String, String> environment, Properties file)
            throws CannotStart {
        String variable = setting.variable();
        String property = setting.property();
        if (isGiven(environment.get(variable))) {
            return checked(setting, variable, environment.get(variable));
        }
        String pointingVariable = Setting.variable(property + Setting.FILE);
        if (setting.isSecret() && isGiven(environment.get(pointingVariable))) {
            return Optional.of(secret(pointingVariable, environment.get(pointingVariable)));
        }
        if (isGiven(file.getProperty(property))) {
            return checked(setting, property, file.getProperty(property));
        }
        String pointingProperty = property + Setting.FILE;
        if (setting.isSecret() && isGiven(file.getProperty(pointingProperty))) {
            return Optional.of(secret(pointingProperty, file.getProperty(pointingProperty)));
        }
        return setting.usual();
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static Optional<String> checked(Setting setting, String name, String value) throws CannotStart {
        String trimmed = setting.isSecret() ? value : value.strip();
        setting.check(name, trimmed);
        return Optional.of(trimmed);
    }

    private static String secret(String name, String file) throws CannotStart {
        try {
            return Files.readString(Path.of(file.strip())).strip();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw CannotStart.badSetting("setting.file", name, file);
        }
    }

    private void refuseSharedPorts() throws CannotStart {
        Map<Integer, Setting> taken = new HashMap<>();
        for (Setting setting : ports()) {
            Setting other = taken.put(port(setting), setting);
            if (other != null) {
                throw CannotStart.badSetting(
                        "setting.port.twice", other.property(), setting.property(), Integer.toString(port(setting)));
            }
        }
    }

    private void refuseOpenDemo() throws CannotStart {
        if (isDemo() && !bindAddress().isLoopbackAddress()) {
            throw CannotStart.badSetting("setting.demo.open", get(Setting.BIND));
        }
    }

    /** The ports this server opens. */
    List<Setting> ports() {
        return List.of(Setting.HTTP_PORT, Setting.SMTP_PORT, Setting.JMS_PORT, Setting.DB_PORT).stream()
                .filter(setting -> switch (setting) {
                    case SMTP_PORT -> port(setting) != 0;
                    case JMS_PORT -> embedsBroker();
                    case DB_PORT -> embedsDatabase();
                    default -> true;
                })
                .toList();
    }

    public Path home() {
        return home;
    }

    public boolean isDemo() {
        return Boolean.parseBoolean(get(Setting.DEMO));
    }

    /** Whether the database is ours to start. */
    public boolean embedsDatabase() {
        return embedsDatabase;
    }

    /** Whether the broker is ours to start. */
    public boolean embedsBroker() {
        return embedsBroker;
    }

    /** Says how the portal reaches what is embedded; what is outside stays as the person gave it. */
    void reachEmbedded(Secrets secrets) throws CannotStart {
        String host = localHost();
        if (embedsDatabase) {
            values.put(Setting.DB_URL, "jdbc:postgresql://" + host + ":" + port(Setting.DB_PORT) + "/shouhou");
            values.put(Setting.DB_USER, OUR_USER);
            values.put(Setting.DB_PASSWORD, secrets.databasePassword());
        }
        if (embedsBroker) {
            values.put(Setting.JMS_URL, "tcp://" + host + ":" + port(Setting.JMS_PORT));
            values.put(Setting.JMS_USER, OUR_USER);
            values.put(Setting.JMS_PASSWORD, secrets.brokerPassword());
            values.put(Setting.JMS_AMQP_VOUCHED_FOR, "true");
        }
    }

    /** Seals with the key of this home, where nobody gave another. */
    void sealWithOwn(Secrets secrets) {
        values.putIfAbsent(Setting.SECRET_KEY, secrets.secretKey());
    }

    /** The address to reach our own listeners at, as it stands in a URL. */
    String localHost() throws CannotStart {
        InetAddress bound = bindAddress();
        if (bound.isAnyLocalAddress()) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
        return bound instanceof Inet6Address ? "[" + bound.getHostAddress() + "]" : bound.getHostAddress();
    }

    /** The portal's address for somebody on this machine. */
    String portal() throws CannotStart {
        return "http://" + localHost() + ":" + get(Setting.HTTP_PORT);
    }

    InetAddress bindAddress() throws CannotStart {
        try {
            return InetAddress.getByName(get(Setting.BIND));
        } catch (UnknownHostException unknown) {
            throw CannotStart.badSetting("setting.address", Setting.BIND.property(), get(Setting.BIND));
        }
    }

    /** Leads customers to this machine, where nobody says what they reach it by. */
    void beReachable() throws CannotStart {
        values.putIfAbsent(Setting.HTTP_PUBLIC_URL, portal());
    }

    /** Gives every setting to the portal, which reads them as MicroProfile configuration. */
    void publish() {
        System.setProperty("shouhou.home", home.toString());
        System.setProperty(
                "shouhou.ocr", Distribution.directory().resolve("ocr").toString());
        values.forEach((setting, value) -> System.setProperty(setting.property(), value));
    }

    public int port(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    /** The value of a setting that always has one. */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.property()));
    }

    public Optional<String> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }
}
