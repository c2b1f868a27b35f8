package org.shouhou.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path directory;

    private LogFile log;

    @BeforeEach
    void open() {
        log = new LogFile(directory.resolve("shouhou.log"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_record_is_one_line_with_time_level_and_origin() throws IOException {
        log.publish(logged("received 1 mail"));
        assertThat(lines())
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4} INFO \\[org\\.shouhou\\.x]"
                        + " received 1 mail");
    }

    @Test
    void a_subject_with_line_breaks_forges_no_record() throws IOException {
        log.publish(logged("subject: hello\r\n2026-11-25 10:00:00.000+0000 SEVERE [root] all lost"));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_stack_trace_is_indented() throws IOException {
        LogRecord record = logged("broken");
        record.setThrown(new IllegalStateException("why"));
        log.publish(record);
        assertThat(lines().get(1)).isEqualTo("\tjava.lang.IllegalStateException: why");
        assertThat(lines().subList(1, lines().size())).allMatch(line -> line.startsWith("\t"));
    }

    @Test
    void it_goes_on_where_an_earlier_start_ended() throws IOException {
        log.publish(logged("first"));
        log.close();
        log = new LogFile(directory.resolve("shouhou.log"));
        log.publish(logged("second"));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_long_log_is_kept_in_a_few_generations() throws IOException {
        String megabyte = "x".repeat(1_000_000);
        for (int i = 0; i < 120; i++) {
            log.publish(logged(megabyte));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(10)
                    .contains("shouhou.log", "shouhou.1.log", "shouhou.9.log");
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(directory.resolve("shouhou.log"));
    }

    private static LogRecord logged(String message) {
        LogRecord record = new LogRecord(Level.INFO, message);
        record.setLoggerName("org.shouhou.x");
        return record;
    }
}
