package org.shouhou.it.product;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The built distribution, run as a user runs it: {@code java -jar shouhou.jar} with a home and ports of its own. */
public final class Product implements AutoCloseable {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    static {
        // as Browser's patience: a busy machine takes its time
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private final Path home;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private Process process;
    private int runs;

    private Product(Path home, List<String> arguments, Map<String, String> environment) {
        this.home = home;
        this.arguments = arguments;
        this.environment = environment;
    }

    /** A product with sample data and a fresh home under the build directory; nothing runs yet. */
    public static Product demo(String name) {
        return fresh(name, List.of("--demo"));
    }

    /** A product as it is after installation, with a fresh home. */
    public static Product empty(String name) {
        return fresh(name, List.of());
    }

    private static Product fresh(String name, List<String> options) {
        Path home = Path.of(System.getProperty("shouhou.work")).resolve("homes").resolve(name);
        Directories.delete(home);
        List<String> arguments = new ArrayList<>(options);
        arguments.add("--home");
        arguments.add(home.toString());
        Map<String, String> environment = new LinkedHashMap<>();
        for (String listener : List.of("HTTP", "SMTP", "JMS", "DB")) {
            environment.put("SHOUHOU_" + listener + "_PORT", Integer.toString(freePort()));
        }
        // mails leave at once, but for tests of those that can be taken back
        environment.put("SHOUHOU_MAIL_UNDO", "0");
        return new Product(home, arguments, environment);
    }

    /** Sets one of the product's settings by environment, such as {@code SHOUHOU_DB_URL}. */
    public Product with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    /** Starts it and waits until it says it is ready. */
    public Product start() {
        launch();
        await("the product is ready; see " + console())
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the product ended: " + console(), () -> !process.isAlive())
                .until(() -> api().isReady());
        return this;
    }

    /** Starts it without waiting for anything. */
    public Process launch() {
        Path jar = Path.of(System.getProperty("shouhou.distribution"), "shouhou.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Build the distribution first: " + jar + " is missing");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(arguments);
        try {
            Files.createDirectories(home.getParent());
            runs++;
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(console().toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            return process;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends it as {@code kill -9} does: no farewell, wherever it was. */
    public void kill() {
        List<ProcessHandle> everything = process.descendants().toList();
        process.destroyForcibly();
        // what the server starts for itself, such as a database, lives on as it would on a user's machine
        everything.stream().filter(Product::isJava).forEach(ProcessHandle::destroyForcibly);
        waitForEnd();
    }

    /** Ends it as Ctrl+C does, and gives its exit code. */
    public int stop() {
        process.destroy();
        return waitForEnd();
    }

    /** Waits for its end and gives its exit code. */
    public int waitForEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The product did not end; see " + console());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private static boolean isJava(ProcessHandle handle) {
        return handle.info().command().map(it -> it.endsWith("java")).orElse(false);
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public Path home() {
        return home;
    }

    /** Where its console output of the latest run stands. */
    public Path console() {
        return home.resolveSibling(home.getFileName() + "-console-" + runs + ".log");
    }

    /** What it said on the console in the latest run. */
    public String said() {
        return read(console());
    }

    /** What it wrote into its log. */
    public String log() {
        return read(home.resolve("log").resolve("shouhou.log"));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public long pid() {
        return process.pid();
    }

    public int httpPort() {
        return port("HTTP");
    }

    public int smtpPort() {
        return port("SMTP");
    }

    public int jmsPort() {
        return port("JMS");
    }

    public int dbPort() {
        return port("DB");
    }

    private int port(String listener) {
        return Integer.parseInt(environment.get("SHOUHOU_" + listener + "_PORT"));
    }

    /** Its REST API, as the administrator of the sample data. */
    public Api api() {
        return new Api(httpPort(), "admin", "demo");
    }

    /** Its REST API, as somebody of the sample data. */
    public Api api(String loginName) {
        return new Api(httpPort(), loginName, "demo");
    }

    /** What it has sent, where no mail server is set. */
    public SentMails sent() {
        return new SentMails(home);
    }

    /** Its SMTP receiver. */
    public Postman postman() {
        return new Postman(smtpPort());
    }

    /** A port nobody listens on at this moment, and that nobody was given before. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            return GIVEN.add(port) ? port : freePort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
