package org.shouhou.it.arquillian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.shouhou.it.product.Directories;
import org.shouhou.it.product.OutsideBroker;
import org.shouhou.it.product.Product;
import org.shouhou.server.BeforeBoot;
import org.shouhou.server.Setting;

/**
 * What the container finds around it, as the starter would give it: a migrated database, a broker, the settings, and a
 * listener on the loopback address only.
 */
public class Surroundings {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PASSWORD = "demo";

    private final Path home =
            Path.of(System.getProperty("shouhou.work")).resolve("container").resolve("home");
    private final int httpPort = Product.freePort();
    private EmbeddedPostgres database;
    private OutsideBroker broker;

    /** Before the container is given its configuration, hence the precedence. */
    void arrange(@Observes(precedence = 1) SetupContainer settingUp) throws Exception {
        Directories.delete(home);
        Files.createDirectories(home);
        database = EmbeddedPostgres.start();
        Flyway.configure().dataSource(database.getPostgresDatabase()).load().migrate();
        broker = new OutsideBroker("container")
                .admitting("shouhou", PASSWORD)
                .admitting("technical", PASSWORD)
                .start();
        ContainerDef container = settingUp.getContainer().getContainerConfiguration();
        container.property(
                "extraMicroOptions",
                String.join(
                        " ",
                        "--port " + httpPort,
                        "--prebootcommandfile " + preboot(),
                        "--systemproperties " + settings(),
                        "--logtofile " + home.resolve("server.log"),
                        "--rootdir " + home.resolve("payara"),
                        "--disablephonehome"));
    }

    private Path preboot() throws IOException {
        return Files.write(home.resolve("preboot.txt"), BeforeBoot.commands(LOOPBACK, httpPort));
    }

    private Path settings() throws IOException {
        Properties settings = new Properties();
        settings.setProperty("shouhou.home", home.toString());
        Map.of(
                        Setting.BIND,
                        LOOPBACK,
                        Setting.HTTP_PORT,
                        Integer.toString(httpPort),
                        Setting.SMTP_PORT,
                        Integer.toString(Product.freePort()),
                        Setting.DB_URL,
                        database.getJdbcUrl("postgres", "postgres"),
                        Setting.DB_USER,
                        "postgres",
                        Setting.DB_PASSWORD,
                        "postgres",
                        Setting.JMS_URL,
                        broker.url(),
                        Setting.JMS_USER,
                        "shouhou",
                        Setting.JMS_PASSWORD,
                        PASSWORD,
                        Setting.SECRET_KEY,
                        PASSWORD)
                .forEach((setting, value) -> settings.setProperty(setting.property(), value));
        Path file = home.resolve("settings.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    /** After the container has stopped, hence the low precedence. */
    void clearAway(@Observes(precedence = -1) AfterSuite over) throws IOException {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
