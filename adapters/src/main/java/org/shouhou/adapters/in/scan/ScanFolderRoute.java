package org.shouhou.adapters.in.scan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.shouhou.adapters.scan.ScanFolders;
import org.shouhou.application.scanning.BringScan;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.scan.ScanSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From {@code home/scans/<whose>/} into the register. A file is taken once it hasn't grown for a while, so that none is taken
 * half written, and it goes from the folder when the database has it; what is no scan is put aside with the reason.
 */
@Dependent
public class ScanFolderRoute extends RouteBuilder {

    /** What programs call a file they aren't done with, and what hides. */
    private static final String UNFINISHED =
            "(?i)(.*/)?(\\..*|.*\\.(tmp|part|partial|crdownload|filepart)|~.*|Thumbs\\.db|desktop\\.ini)";

    /** A scanner may make its file long before it writes into it; one that stays empty is told of. */
    private static final Duration WARMING_UP = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ScanFolderRoute.class);

    private final AtomicBoolean troubled = new AtomicBoolean();
    private final ScanFolders folders;
    private final BringScan bringScan;

    @Inject
    public ScanFolderRoute(ScanFolders folders, BringScan bringScan) {
        this.folders = folders;
        this.bringScan = bringScan;
    }

    @Override
    public void configure() throws IOException {
        from("file:" + folders.root() + "?recursive=true&minDepth=1&maxDepth=2&noop=true&idempotent=false"
                        + "&readLock=changed&readLockMinLength=0&readLockMinAge=1500&readLockCheckInterval=500&readLockTimeout=5000"
                        + "&readLockLoggingLevel=DEBUG&delay=2000&maxMessagesPerPoll=20&exclude=RAW(" + UNFINISHED
                        + ")")
                .routeId("Scanned letters in folders")
                .process(exchange ->
                        take(((File) exchange.getIn().getBody(GenericFile.class).getFile()).toPath()));
    }

    /** A file that stays comes round again in two seconds; what keeps them all there is told once. */
    private void take(Path file) {
        try {
            bring(file);
        } catch (IOException | RuntimeException failed) {
            if (!troubled.getAndSet(true)) {
                LOG.warn("Scans wait in their folders: {}. They are taken when this is over.", failed.toString());
            }
            return;
        }
        if (troubled.getAndSet(false)) {
            LOG.info("Scans are taken from their folders again.");
        }
    }

    private void bring(Path file) throws IOException {
        if (file.getParent().getFileName().toString().equals(ScanFolders.REJECTED)) {
            return;
        }
        long size = Files.size(file);
        if (size == 0 && isYounger(file, WARMING_UP)) {
            return;
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            bringScan.bring(file.getFileName().toString(), size, content, ScanSource.FOLDER, folders.whose(file));
        } catch (RuleBroken noScan) {
            folders.reject(file, noScan.code());
            return;
        }
        Files.delete(file);
    }

    private static boolean isYounger(Path file, Duration age) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().plus(age).isAfter(Instant.now());
    }
}
