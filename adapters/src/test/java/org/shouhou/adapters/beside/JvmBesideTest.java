package org.shouhou.adapters.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmBesideTest {

    /** What runs beside: says what it was given. */
    static final class Saying {

        public static void main(String[] given) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(given[0]);
        }
    }

    @TempDir
    private Path directory;

    @Test
    void what_was_handed_in_is_there_while_it_runs_and_gone_once_it_is_closed() throws IOException {
        Path folder;
        try (JvmBeside jvm = JvmBeside.start(Saying.class, 16, "", in -> {
            Files.writeString(in.resolve("file"), "x");
            return List.of("听到了");
        })) {
            folder = jvm.folder();
            assertThat(folder.resolve("file")).exists();
            assertThat(new String(jvm.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("听到了");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void nothing_is_left_of_one_that_could_not_be_prepared() {
        Path[] folder = new Path[1];
        assertThatThrownBy(() -> JvmBeside.start(Saying.class, 16, "", in -> {
                    folder[0] = in;
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(folder[0]).doesNotExist();
    }

    @Test
    void what_a_killed_server_left_is_swept_away_and_what_others_work_in_is_not() throws IOException {
        Path left = Files.createDirectories(directory.resolve(JvmBeside.PREFIX + "1/models"));
        Files.setLastModifiedTime(left.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path atWork = Files.createDirectory(directory.resolve(JvmBeside.PREFIX + "2"));
        Path anothers = Files.createDirectory(directory.resolve("other"));
        Files.setLastModifiedTime(anothers, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        JvmBeside.sweep(directory);

        assertThat(left.getParent()).doesNotExist();
        assertThat(atWork).exists();
        assertThat(anothers).exists();
        JvmBeside.sweep(directory.resolve("nowhere"));
    }
}
