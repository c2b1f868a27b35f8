package org.shouhou.adapters.out.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.shouhou.application.port.TextExtractor;

/**
 * Reads plain text here, and whatever has a structure in a JVM of its own with little memory, which is ended when it takes
 * too long: a file made to take all memory takes that JVM's.
 */
@ApplicationScoped
public class BoundedTextExtractor implements TextExtractor {

    /** Characters; nobody looks for words beyond. */
    static final int LONGEST = 200_000;

    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private final Duration patience;

    public BoundedTextExtractor() {
        this(Duration.ofSeconds(20));
    }

    BoundedTextExtractor(Duration patience) {
        this.patience = patience;
    }

    @Override
    public String textOf(InputStream content, String fileName, String mediaType) throws IOException {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.matches("(?s).*\\.(pdf|docx?|xlsx?|pptx?)")) {
            return structured(content, name.substring(name.lastIndexOf('.') + 1));
        }
        return mediaType.equalsIgnoreCase("application/pdf")
                ? structured(content, "pdf")
                : PlainFile.text(content.readNBytes(LONGEST * 2));
    }

    /** In a folder of its own, so that nothing is left of a JVM that was ended. */
    private String structured(InputStream content, String kind) throws IOException {
        Path folder = Files.createTempDirectory("reading");
        try {
            Path file = folder.resolve("file");
            Files.copy(content, file);
            return read(folder, file, kind);
        } finally {
            delete(folder);
        }
    }

    private String read(Path folder, Path file, String kind) throws IOException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        classPath(),
                        ReadFile.class.getName(),
                        kind,
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                child::destroyForcibly, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            byte[] text = child.getInputStream().readNBytes(LONGEST * MOST_BYTES_OF_A_CHARACTER);
            String read = new String(text, StandardCharsets.UTF_8);
            return read.substring(0, Math.min(read.length(), LONGEST));
        } finally {
            end.cancel(false);
            child.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
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
    private static String classPath() {
        try {
            Path own = Path.of(ReadFile.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.toString().endsWith(".jar")
                    ? own.getParent().resolve("*").toString()
                    : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
