package org.shouhou.adapters.out.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    public void split(InputStream scan, ScanFormat format, Taker taker) throws IOException {
        JvmBeside.Preparation preparation = folder -> {
            Path file = folder.resolve("scan");
            Files.copy(scan, file);
            return List.of(format == ScanFormat.PDF ? "pdf" : "picture", file.toString(), folder.toString());
        };
        try (JvmBeside jvm = JvmBeside.start(SplitScan.class, HEAP, "", preparation);
                BufferedReader says = jvm.process().inputReader()) {
            CompletableFuture<Void> end = jvm.endAfter(patience);
            try {
                take(says, jvm.folder(), taker);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void take(BufferedReader says, Path folder, Taker taker) throws IOException {
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            String[] said = line.split(" ");
            if (said[0].equals("end")) {
                return;
            }
            if (said[0].equals("broken")) {
                throw new Broken(said[1]);
            }
            Path picture = folder.resolve(said[1]);
            try (InputStream in = Files.newInputStream(picture)) {
                taker.take(
                        new Page(
                                Integer.parseInt(said[0]),
                                Boolean.parseBoolean(said[4]),
                                said[1].endsWith(".png") ? "image/png" : "image/jpeg",
                                Integer.parseInt(said[2]),
                                Integer.parseInt(said[3])),
                        in);
            }
            Files.delete(picture);
        }
        throw new Broken("scan.too-long");
    }
}
