package org.shouhou.adapters.out.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.shouhou.adapters.beside.JvmBeside;
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

    /** Megabytes. */
    private static final int HEAP = 160;

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

    private String structured(InputStream content, String kind) throws IOException {
        JvmBeside.Preparation preparation = folder -> {
            Path file = folder.resolve("file");
            Files.copy(content, file);
            return List.of(kind, file.toString());
        };
        try (JvmBeside jvm = JvmBeside.start(ReadFile.class, HEAP, "", preparation)) {
            CompletableFuture<Void> end = jvm.endAfter(patience);
            byte[] text = jvm.process().getInputStream().readNBytes(LONGEST * MOST_BYTES_OF_A_CHARACTER);
            end.cancel(false);
            String read = new String(text, StandardCharsets.UTF_8);
            return read.substring(0, Math.min(read.length(), LONGEST));
        }
    }
}
