package org.shouhou.adapters.out.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.shouhou.adapters.beside.JvmBeside;
import org.shouhou.application.port.ScanSplitter;
import org.shouhou.domain.document.ScanFormat;

/** Draws the pages in a JVM of its own, with little memory and for a while only. */
@ApplicationScoped
public class BoundedScanSplitter implements ScanSplitter {

    /** Megabytes; a page has nine million pixels at most. */
    private static final int HEAP = 256;

    private final Duration patience;

    public BoundedScanSplitter() {
        this(Duration.ofMinutes(3));
    }

    BoundedScanSplitter(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Pages split(InputStream scan, ScanFormat format) throws IOException {
        JvmBeside.Preparation preparation = folder -> {
            Path file = folder.resolve("scan");
            Files.copy(scan, file);
            return List.of(format == ScanFormat.PDF ? "pdf" : "picture", file.toString(), folder.toString());
        };
        JvmBeside jvm = JvmBeside.start(SplitScan.class, HEAP, "", preparation);
        boolean done = false;
        try (BufferedReader says = jvm.process().inputReader()) {
            CompletableFuture<Void> end = jvm.endAfter(patience);
            try {
                Pages pages = new Drawn(jvm, drawn(says));
                done = true;
                return pages;
            } finally {
                end.cancel(false);
            }
        } finally {
            if (!done) {
                jvm.close();
            }
        }
    }

    private static Map<Page, String> drawn(BufferedReader says) throws IOException {
        Map<Page, String> drawn = new LinkedHashMap<>();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            String[] said = line.split(" ");
            if (said[0].equals("end")) {
                return drawn;
            }
            if (said[0].equals("broken")) {
                throw new Broken(said[1]);
            }
            drawn.put(
                    new Page(
                            Integer.parseInt(said[0]),
                            Boolean.parseBoolean(said[4]),
                            said[1].endsWith(".png") ? "image/png" : "image/jpeg",
                            Integer.parseInt(said[2]),
                            Integer.parseInt(said[3])),
                    said[1]);
        }
        throw new Broken("scan.too-long");
    }

    /** The pictures lie in the folder of the JVM that drew them. */
    private record Drawn(JvmBeside jvm, Map<Page, String> names) implements Pages {

        @Override
        public List<Page> all() {
            return List.copyOf(names.keySet());
        }

        @Override
        public InputStream picture(Page page) throws IOException {
            return Files.newInputStream(jvm.folder().resolve(names.get(page)));
        }

        @Override
        public void close() throws IOException {
            jvm.close();
        }
    }
}
