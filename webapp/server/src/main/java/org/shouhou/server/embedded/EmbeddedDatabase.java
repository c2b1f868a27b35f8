package org.shouhou.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Progress;

/** A PostgreSQL server as a child process, its data in the home. */
public final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final String NAME = "shouhou";

    private final Path directory;
    private final Path data;
    private final String address;
    private final int port;
    private final String password;
    private PostgresBinaries binaries;
    private Process postmaster;

    public EmbeddedDatabase(Path home, String address, int port, String password) {
        this.directory = home.resolve("database");
        this.data = directory.resolve("data");
        this.address = address;
        this.port = port;
        this.password = password;
    }

    public void start(Progress progress) throws CannotStart {
        try {
            binaries = PostgresBinaries.unpack(directory.resolve("programs"));
            if (!Files.exists(data)) {
                makeCluster();
            } else if (Files.exists(data.resolve("postmaster.pid"))) {
                run(binaries.program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w");
            }
            postmaster = new ProcessBuilder(command(binaries.program("postgres"), "-D", data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgresql.log").toFile()))
                    .start();
            awaitReady();
        } catch (IOException | SQLException broken) {
            throw CannotStart.because(broken, "database.failed", broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotStart.because(stopped, "interrupted");
        }
    }

    private void makeCluster() throws IOException, InterruptedException {
        Path draft = Files.createTempDirectory(directory, "making");
        Path passwordFile = Files.createTempFile(directory, "password", "");
        Files.writeString(passwordFile, password);
        run(
                binaries.program("initdb"),
                "-D",
                draft.toString(),
                "-U",
                NAME,
                "--pwfile=" + passwordFile,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.delete(passwordFile);
        Files.move(draft, data);
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of("unshare", "-U"));
        command.addAll(List.of(words));
        if (words[0].endsWith("postgres")) {
            settings().forEach((name, value) -> command.add("-c" + name + "=" + value));
        }
        return command;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", address);
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("max_connections", "60");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        return settings;
    }

    private void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgresql.log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(words[0] + " " + process.exitValue());
        }
    }

    private void awaitReady() throws InterruptedException, SQLException {
        SQLException last = null;
        for (int i = 0; i < 600 && postmaster.isAlive(); i++) {
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery("select 1 from pg_database where datname='" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + NAME);
                }
                return;
            } catch (SQLException notYet) {
                last = notYet;
                Thread.sleep(100);
            }
        }
        throw last;
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(NAME);
        source.setPassword(password);
        return source.getConnection();
    }

    public void stop() {
        try {
            run(binaries.program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w");
            postmaster.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException broken) {
            LOG.log(Level.WARNING, "The database did not stop cleanly", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
