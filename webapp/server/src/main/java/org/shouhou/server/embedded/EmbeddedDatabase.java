package org.shouhou.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Console;
import org.shouhou.server.OwnedDirectory;

/**
 * A PostgreSQL server in a process of its own, its data in the home. It is durable as any other: a commit is on the disk
 * before it is answered.
 */
public final class EmbeddedDatabase {

    /** Both our database and its owner. */
    public static final String NAME = "shouhou";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final String DRAFT = "making";
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 10;

    private final Path distribution;
    private final Path directory;
    private final Path data;
    private final String address;
    private final int port;
    private final String password;
    private PostgresBinaries binaries;
    private Unprivileged user;

    /**
     * @param distribution where PostgreSQL's programs lie packed
     * @param directory all of the database's, made at the first start
     * @param address what to listen on
     * @param password asked of everybody; set at the first start
     */
    public EmbeddedDatabase(Path distribution, Path directory, String address, int port, String password) {
        this.distribution = distribution;
        this.directory = directory;
        this.data = directory.resolve("data");
        this.address = address;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server and waits until it takes connections; after a crash that includes its recovery.
     *
     * @throws CannotStart where it doesn't
     */
    public synchronized void start() throws CannotStart {
        attempt(() -> {
            prepare();
            refuseOtherVersion();
            boolean isNew = !Files.exists(data);
            if (isNew) {
                removeDrafts();
                Files.writeString(passwordFile(), password);
            }
            user = Unprivileged.over(directory);
            if (isNew) {
                Console.say("database.made");
                makeCluster();
            }
            Files.writeString(data.resolve("shouhou.conf"), settings());
            pgCtl(
                    "start",
                    "-w",
                    "-t",
                    Integer.toString(START_SECONDS),
                    "-l",
                    startLog().toString());
            makeDatabase();
        });
    }

    /** Something that may fail as starting and stopping processes does. */
    private interface Step {
        void run() throws IOException, SQLException, InterruptedException, CannotStart;
    }

    private void attempt(Step step) throws CannotStart {
        try {
            step.run();
        } catch (IOException | SQLException broken) {
            throw CannotStart.because(broken, "database.failed", broken.getMessage(), startLog());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotStart.because(stopped, "interrupted");
        }
    }

    private void refuseOtherVersion() throws IOException, CannotStart {
        Path made = data.resolve("PG_VERSION");
        if (Files.exists(made) && !Files.readString(made).strip().equals(binaries.majorVersion())) {
            throw CannotStart.because(
                    "database.version", data, Files.readString(made).strip(), binaries.majorVersion());
        }
    }

    private void prepare() throws IOException {
        Files.createDirectories(startLog().getParent());
        if (!Files.exists(startLog())) {
            // made by us, but written by whomever the database runs as
            Files.createFile(startLog());
        }
        binaries = PostgresBinaries.unpack(distribution, directory);
    }

    /** Makes the cluster aside and moves it into its place, so that a crash meanwhile leaves no half of one. */
    private void makeCluster() throws IOException, InterruptedException {
        Path draft = directory.resolve(DRAFT);
        run(
                binaries.program("initdb"),
                "-D",
                draft.toString(),
                "-U",
                NAME,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(passwordFile());
        Files.writeString(draft.resolve("postgresql.conf"), "include 'shouhou.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(
                draft.resolve("pg_hba.conf"), "host all all all scram-sha-256\n", StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeDrafts() throws IOException {
        List<Path> drafts;
        try (Stream<Path> all = Files.list(directory)) {
            drafts = all.filter(it -> it.getFileName().toString().startsWith(DRAFT))
                    .toList();
        }
        for (Path draft : drafts) {
            OwnedDirectory.delete(draft);
        }
    }

    private Path passwordFile() {
        return directory.resolve(DRAFT + "-password");
    }

    private void makeDatabase() throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setServerNames(new String[] {address});
        server.setPortNumbers(new int[] {port});
        server.setDatabaseName("postgres");
        server.setUser(NAME);
        server.setPassword(password);
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        }
    }

    private String settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", address);
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        // durability is PostgreSQL's default; it stands here, since all we promise rests on it
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        // sized for a small machine that this server shares with the portal
        settings.put("shared_buffers", "128MB");
        settings.put("max_connections", "60");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // a log file for each day of the week
        settings.put("logging_collector", "on");
        settings.put("log_directory", directory.resolve("log").toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_truncate_on_rotation", "on");
        return settings.entrySet().stream()
                .map(each -> each.getKey() + " = '" + each.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }

    /**
     * Stops a server that outlived its starter. Its process file may also be older than the last reboot and name
     * somebody else's process by now: such a file is only removed.
     *
     * @throws CannotStart where it doesn't stop
     */
    public synchronized void stopLeftOver() throws CannotStart {
        Path processFile = processFile();
        if (!Files.exists(processFile)) {
            return;
        }
        attempt(() -> {
            if (isOurs(Files.readAllLines(processFile))) {
                LOG.info("Stopping the database server that an earlier start left over");
                prepare();
                user = Unprivileged.over(directory);
                pgCtl("stop", "-m", "fast", "-w", "-t", Integer.toString(START_SECONDS));
            } else {
                Files.deleteIfExists(processFile);
            }
        });
    }

    private Path processFile() {
        return data.resolve("postmaster.pid");
    }

    private boolean isOurs(List<String> processFile) {
        try {
            return ProcessHandle.of(Long.parseLong(processFile.get(0).strip()))
                    .flatMap(process -> process.info().arguments())
                    .filter(arguments -> List.of(arguments).contains(data.toString()))
                    .isPresent();
        } catch (NumberFormatException | IndexOutOfBoundsException torn) {
            return false;
        }
    }

    /** Stops the server: sessions are ended, what is committed is safe. Does nothing where it doesn't run. */
    public synchronized void stop() {
        if (user == null || !Files.exists(processFile())) {
            return;
        }
        try {
            pgCtl("stop", "-m", "fast", "-w", "-t", Integer.toString(STOP_SECONDS));
        } catch (IOException slow) {
            LOG.log(Level.WARNING, "The database server is slow to stop; it will recover at the next start", slow);
            stopAtOnce();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtOnce() {
        try {
            pgCtl("stop", "-m", "immediate", "-W");
        } catch (IOException broken) {
            LOG.log(Level.WARNING, "The database server does not stop", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs {@code pg_ctl}, which puts the server into a session of its own: Ctrl+C is for us, not for it. */
    private void pgCtl(String action, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(binaries.program("pg_ctl"), action, "-D", data.toString()));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
    }

    private void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(user.command(List.of(words)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(startLog().toFile()))
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(Path.of(words[0]).getFileName() + " ended with " + exit);
        }
    }

    private Path startLog() {
        return directory.resolve("log").resolve("start.log");
    }
}
