package org.shouhou.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting of the server: its name, what it is when nobody says anything, and what it may be. */
public enum Setting {
    DEMO("shouhou.demo", "false", Check.BOOLEAN),
    ZONE("shouhou.zone", "Asia/Shanghai", Check.ZONE),
    BIND("shouhou.bind", "127.0.0.1", Check.ADDRESS),
    HTTP_PORT("shouhou.http.port", "8080", Check.PORT),
    /** Whose word about their clients is believed. */
    HTTP_PROXIES("shouhou.http.proxies", "127.0.0.1,::1", Check.ADDRESSES),
    /** Where customers reach the portal, for links in mails to them; this machine where nobody gives it. */
    HTTP_PUBLIC_URL("shouhou.http.public-url", null, Check.WEB_URL),
    SMTP_PORT("shouhou.smtp.port", "2525", Check.PORT_OR_NONE),
    JMS_PORT("shouhou.jms.port", "61616", Check.PORT),
    DB_PORT("shouhou.db.port", "54320", Check.PORT),
    DB_URL("shouhou.db.url", null, Check.DATABASE_URL),
    DB_USER("shouhou.db.user", null, Check.TEXT),
    DB_PASSWORD("shouhou.db.password", null, Check.SECRET),
    DB_WAIT("shouhou.db.wait", "30", Check.POSITIVE),
    JMS_URL("shouhou.jms.url", null, Check.BROKER_URL),
    JMS_USER("shouhou.jms.user", null, Check.TEXT),
    JMS_PASSWORD("shouhou.jms.password", null, Check.SECRET),
    /** Whether the broker says truthfully who sent a message over AMQP, as ours does. */
    JMS_AMQP_VOUCHED_FOR("shouhou.jms.amqp-vouched-for", "false", Check.BOOLEAN),
    JMS_WAIT("shouhou.jms.wait", "30", Check.POSITIVE),
    /** What others' secrets are sealed with in the database; made at the first start where nobody gives it. */
    SECRET_KEY("shouhou.secret-key", null, Check.SECRET),
    IMAP_URL("shouhou.imap.url", null, Check.IMAP_URL),
    IMAP_USER("shouhou.imap.user", null, Check.TEXT),
    IMAP_PASSWORD("shouhou.imap.password", null, Check.SECRET),
    SMTP_URL("shouhou.smtp.url", null, Check.SMTP_URL),
    SMTP_USER("shouhou.smtp.user", null, Check.TEXT),
    SMTP_PASSWORD("shouhou.smtp.password", null, Check.SECRET),
    /** Of a filter the mail came through before us. */
    MAIL_SPAM_HEADER("shouhou.mail.spam-header", null, Check.TEXT),
    MAIL_MAX_BYTES("shouhou.mail.max-bytes", "52428800", Check.POSITIVE),
    /** Seconds in which a mail can be taken back before it leaves. */
    MAIL_UNDO("shouhou.mail.undo", "10", Check.SECONDS),
    /** All files of one mail together, in bytes. */
    MAIL_LARGEST_OUTGOING("shouhou.mail.largest-outgoing", "20971520", Check.POSITIVE),
    /** Addresses from which scanned letters come. */
    MAIL_SCANNERS("shouhou.mail.scanners", null, Check.TEXT),
    /** Why these: docs/decisions/0002. */
    JVM_OPTIONS(
            "shouhou.jvm.options",
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=96m -XX:MetaspaceSize=192m -Xms112m -Xmn48m -Xmx304m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=40",
            Check.TEXT);

    /** A secret's setting with this end names a file that holds it. */
    static final String FILE = ".file";

    private final String property;
    private final String usual;
    private final Check check;

    Setting(String property, String usual, Check check) {
        this.property = property;
        this.usual = usual;
        this.check = check;
    }

    /** Its name in {@code shouhou.properties} and among the system properties. */
    public String property() {
        return property;
    }

    /** Its name in the environment. */
    public String variable() {
        return variable(property);
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Optional<String> usual() {
        return Optional.ofNullable(usual);
    }

    boolean isSecret() {
        return check == Check.SECRET;
    }

    /**
     * Refuses a value this setting can't have.
     *
     * @param name the name under which the person gave it
     */
    void check(String name, String value) throws CannotStart {
        check.check(name, value);
    }

    /** Whether the environment may hold this name. */
    static boolean knowsVariable(String variable) {
        return Arrays.stream(values())
                .anyMatch(setting -> setting.variable().equals(variable)
                        || (setting.isSecret() && variable.equals(variable(setting.property + FILE))));
    }

    /** Whether {@code shouhou.properties} may hold this name. */
    static boolean knows(String property) {
        return Arrays.stream(values())
                .anyMatch(setting -> setting.property.equals(property)
                        || (setting.isSecret() && property.equals(setting.property + FILE)));
    }
}
