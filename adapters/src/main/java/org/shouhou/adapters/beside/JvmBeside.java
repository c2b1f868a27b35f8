package org.shouhou.adapters.beside;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A JVM with little memory and a folder of its own, of which nothing is left once it is closed. */
public final class JvmBeside implements AutoCloseable {

    static final String PREFIX = "shouhou-beside";
    private static final Logger LOG = LoggerFactory.getLogger(JvmBeside.class);
    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final Path folder;
    private final Process process;

    private JvmBeside(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Puts into its folder what it needs. */
    @FunctionalInterface
    public interface Preparation {

        /** @return what its {@code main} is given */
        List<String> in(Path folder) throws IOException;
    }

    /**
     * Starts it.
     *
     * @param megabytes of heap
     * @param libraries beside our own, such as {@code /opt/shouhou/ocr/*}; empty for none
     */
    public static JvmBeside start(Class<?> main, int megabytes, String libraries, Preparation preparation)
            throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        if (!SWEPT.getAndSet(true)) {
            sweep(folder.getParent());
        }
        boolean started = false;
        try {
            Process process = new ProcessBuilder(command(main, megabytes, folder, libraries, preparation.in(folder)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            started = true;
            return new JvmBeside(folder, process);
        } finally {
            if (!started) {
                delete(folder);
            }
        }
    }

    private static List<String> command(
            Class<?> main, int megabytes, Path folder, String libraries, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                libraries.isEmpty() ? classPath(main) : classPath(main) + File.pathSeparator + libraries,
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    public Process process() {
        return process;
    }

    /** Its own, also for what is handed to and fro while it works. */
    public Path folder() {
        return folder;
    }

    /** Ends it after a while, whatever it does then, unless that is taken back before by {@code cancel}. */
    public CompletableFuture<Void> endAfter(Duration atMost) {
        return CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(atMost.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
        delete(folder);
    }

    /** A server that was killed leaves the folders of its JVMs; none works for a day. */
    static void sweep(Path directory) {
        Instant aDayAgo = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path it : all) {
                if (Files.getLastModifiedTime(it).toInstant().isBefore(aDayAgo)) {
                    delete(it);
                }
            }
        } catch (IOException anothers) {
            LOG.debug("A folder left behind stays: {}", anothers.toString());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path it : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        }
    }

    /** The libraries beside our own, wherever the server has put them; all of them where we are no library. */
    private static String classPath(Class<?> main) {
        try {
            Path own = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            return own.toString().endsWith(".jar")
                    ? own.getParent().resolve("*").toString()
                    : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
