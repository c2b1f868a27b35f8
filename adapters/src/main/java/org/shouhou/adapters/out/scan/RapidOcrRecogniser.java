package org.shouhou.adapters.out.scan;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.adapters.beside.JvmBeside;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.domain.scan.PageText;

/**
 * RapidOCR in a JVM beside, one page at a time. That JVM is kept for the next page and ended when none comes for a while,
 * since it holds half a gigabyte; one that takes too long or breaks is ended, and the next page gets a new one.
 */
@ApplicationScoped
public class RapidOcrRecogniser implements TextRecogniser {

    /** Megabytes. */
    private static final int HEAP = 256;

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final Pattern FOUND = Pattern.compile(
            "(-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+) (\\S+) (.*)");

    private final String libraries;
    private final Duration patience;
    private final Duration keptFor;
    private Reader reader;
    private CompletableFuture<Void> dismissal = CompletableFuture.completedFuture(null);

    protected RapidOcrRecogniser() {
        this("", Duration.ZERO, Duration.ZERO);
    }

    /** @param libraries the folder with the engine's own libraries; empty where they are among ours */
    @Inject
    public RapidOcrRecogniser(@ConfigProperty(name = "shouhou.ocr", defaultValue = " ") String libraries) {
        this(libraries.isBlank() ? "" : Path.of(libraries, "*").toString(), Duration.ofSeconds(60), KEPT_FOR);
    }

    RapidOcrRecogniser(String libraries, Duration patience, Duration keptFor) {
        this.libraries = libraries;
        this.patience = patience;
        this.keptFor = keptFor;
    }

    /** A running JVM; {@code word} is what it says when something is done. */
    private record Reader(JvmBeside jvm, BufferedReader says, OutputStream asked, String word) {

        boolean awaitDone(Duration atMost) throws IOException {
            CompletableFuture<Void> end = jvm.endAfter(atMost);
            try {
                String line = says.readLine();
                while (line != null && !line.contains(word)) {
                    line = says.readLine();
                }
                return line != null;
            } finally {
                end.cancel(false);
            }
        }
    }

    @Override
    public synchronized PageText read(InputStream picture) throws IOException {
        dismissal.cancel(false);
        if (reader == null || !reader.jvm().process().isAlive()) {
            dismiss();
            reader = start();
        }
        boolean done = false;
        try {
            PageText text = read(reader, picture);
            done = true;
            return text;
        } finally {
            if (done) {
                dismissLater();
            } else {
                dismiss();
            }
        }
    }

    private PageText read(Reader by, InputStream picture) throws IOException {
        Path file = by.jvm().folder().resolve("page");
        Path result = by.jvm().folder().resolve("page.read");
        Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(result);
        try {
            by.asked().write((file + "\n").getBytes(StandardCharsets.UTF_8));
            by.asked().flush();
        } catch (IOException gone) {
            throw new Unreadable("the recogniser ended");
        }
        if (!by.awaitDone(patience)) {
            throw new Unreadable("the recogniser ended, or took more than " + patience.toSeconds() + " s");
        }
        return parsed(Files.readAllLines(result));
    }

    private Reader start() throws IOException {
        String word = UUID.randomUUID().toString();
        JvmBeside jvm = JvmBeside.start(main(), HEAP, libraries, folder -> List.of(word));
        Reader started =
                new Reader(jvm, jvm.process().inputReader(), jvm.process().getOutputStream(), word);
        boolean ready = false;
        try {
            ready = started.awaitDone(TO_START);
        } finally {
            if (!ready) {
                jvm.close();
            }
        }
        if (!ready) {
            throw new Unavailable("The recogniser of letters doesn't start on this machine");
        }
        return started;
    }

    Class<?> main() {
        return ReadPages.class;
    }

    private static PageText parsed(List<String> lines) {
        String[] size = lines.get(0).split(" ");
        List<PageLayout.Found> found = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher it = FOUND.matcher(line);
            if (it.matches() && !it.group(11).isBlank()) {
                double[] corners = new double[8];
                for (int i = 0; i < corners.length; i++) {
                    corners[i] = Double.parseDouble(it.group(i + 1));
                }
                found.add(new PageLayout.Found(
                        corners,
                        it.group(9).equals("1"),
                        Double.parseDouble(it.group(10)),
                        it.group(11).strip()));
            }
        }
        return PageLayout.of(Integer.parseInt(size[0]), Integer.parseInt(size[1]), Integer.parseInt(size[2]), found);
    }

    private void dismissLater() {
        Reader idle = reader;
        dismissal = CompletableFuture.runAsync(
                () -> dismissIdle(idle), CompletableFuture.delayedExecutor(keptFor.toMillis(), TimeUnit.MILLISECONDS));
    }

    private synchronized void dismissIdle(Reader idle) {
        if (reader == idle && !dismissal.isCancelled()) {
            dismiss();
        }
    }

    /** Ends the JVM beside, where there is one. */
    @PreDestroy
    synchronized void dismiss() {
        if (reader != null) {
            Reader gone = reader;
            reader = null;
            try {
                gone.jvm().close();
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
