package org.shouhou.adapters.in.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.support.SimpleRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.adapters.camel.CamelRuntime;
import org.shouhou.adapters.camel.FailurePolicy;
import org.shouhou.adapters.scan.ScanFolders;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryScans;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.scanning.ScanReceived;
import org.shouhou.domain.scan.ScanFile;

class ScanFolderRouteTest {

    private static final long WHOLE = "%PDF-1.7".length() + 15L * " more".length();
    private static final Duration SOME_POLLS = Duration.ofSeconds(15);

    @TempDir
    private Path home;

    private final MemoryScans scans = new MemoryScans();
    private final Documents documents = new Documents();
    private CamelContext camel;
    private Path folder;

    /** That may be away. */
    private static final class Documents implements DocumentStore {

        private final MemoryDocumentStore all = new MemoryDocumentStore();
        private volatile boolean away;
        private volatile int asked;

        @Override
        public Stored store(InputStream content) throws IOException {
            asked++;
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return all.store(content);
        }

        @Override
        public void copyTo(long documentId, OutputStream out) throws IOException {
            all.copyTo(documentId, out);
        }

        @Override
        public InputStream open(long documentId) throws IOException {
            return all.open(documentId);
        }

        @Override
        public void discard(long documentId) {
            all.discard(documentId);
        }
    }

    @BeforeEach
    void start() throws IOException {
        var bringScan =
                ScanReceived.into(scans, documents, new MemoryAuditTrail(), new RecordedSignals(), Clock.systemUTC());
        ScanFolders folders = new ScanFolders(home.toString());
        folder = Files.createDirectories(folders.root().resolve("wangfang"));
        camel = CamelRuntime.running(
                new SimpleRegistry(),
                Thread::new,
                List.of(new FailurePolicy()),
                List.of(new ScanFolderRoute(folders, bringScan)));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private Optional<ScanFile> taken() {
        return scans.fileToTakeApart(Clock.systemUTC().instant());
    }

    @Test
    void a_scan_is_taken_once_it_is_whole_and_goes_from_the_folder() throws IOException {
        Path file = folder.resolve("来函.pdf");
        Path unfinished = folder.resolve("更大.pdf.part");
        Files.writeString(unfinished, "%PDF-1.7 half");
        Files.writeString(file, "%PDF-1.7");
        // a scanner writes for longer than a poll takes
        await().pollInterval(Duration.ofMillis(300)).atMost(SOME_POLLS).until(() -> {
            Files.writeString(file, " more", StandardOpenOption.APPEND);
            return Files.size(file) >= WHOLE;
        });

        await().atMost(SOME_POLLS).until(() -> !Files.exists(file));

        assertThat(taken()).hasValueSatisfying(it -> {
            assertThat(it.broughtBy()).isEqualTo("wangfang");
            assertThat(it.size()).isEqualTo(WHOLE);
        });
        assertThat(unfinished).exists();
    }

    @Test
    void what_is_no_scan_is_put_aside_with_the_reason_under_a_name_of_its_own() throws IOException {
        for (int i = 0; i < 2; i++) {
            Files.writeString(folder.resolve("名片.txt"), "hello", StandardCharsets.UTF_8);
            await().atMost(SOME_POLLS).until(() -> !Files.exists(folder.resolve("名片.txt")));
        }
        Path rejected = folder.resolve("rejected");
        assertThat(rejected.resolve("名片.txt")).hasContent("hello");
        assertThat(rejected.resolve("2-名片.txt")).hasContent("hello");
        assertThat(rejected.resolve("名片.txt.txt")).content().contains("这不是扫描件", "This is no scan");
        assertThat(taken()).isEmpty();
    }

    @Test
    void what_stays_empty_is_put_aside_and_what_is_about_to_be_written_is_not() throws IOException {
        Path begun = Files.createFile(folder.resolve("正在扫描.pdf"));
        Path empty = Files.createFile(folder.resolve("空的.pdf"));
        Files.setLastModifiedTime(empty, FileTime.from(Instant.now().minus(Duration.ofMinutes(6))));

        await().atMost(SOME_POLLS).until(() -> !Files.exists(empty));

        assertThat(folder.resolve("rejected/空的.pdf.txt")).content().contains("文件是空的");
        assertThat(begun).exists();
    }

    @Test
    void what_cannot_be_kept_at_present_waits_in_the_folder() throws IOException {
        documents.away = true;
        Path file = folder.resolve("来函.pdf");
        Files.writeString(file, "%PDF-1.7");
        await().atMost(SOME_POLLS).until(() -> documents.asked >= 2);
        assertThat(file).exists();

        documents.away = false;
        await().atMost(SOME_POLLS).until(() -> !Files.exists(file));
        assertThat(taken()).isPresent();
    }
}
