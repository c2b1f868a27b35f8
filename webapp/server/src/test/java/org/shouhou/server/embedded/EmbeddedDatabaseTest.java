package org.shouhou.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.server.CannotStart;

/** Without PostgreSQL itself, which the tests of the built distribution run. */
class EmbeddedDatabaseTest {

    @TempDir
    private Path home;

    @Test
    void a_process_file_older_than_the_last_reboot_harms_nobody() throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase(home, home.resolve("database"), "127.0.0.1", 54320, "secret");
        Path data = Files.createDirectories(home.resolve("database").resolve("data"));
        long innocent = ProcessHandle.current().pid();
        Path processFile =
                Files.write(data.resolve("postmaster.pid"), List.of(Long.toString(innocent), data.toString()));
        database.stopLeftOver();
        assertThat(processFile).doesNotExist();
    }

    @Test
    void a_torn_process_file_harms_nobody() throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase(home, home.resolve("database"), "127.0.0.1", 54320, "secret");
        Path data = Files.createDirectories(home.resolve("database").resolve("data"));
        Path processFile = Files.createFile(data.resolve("postmaster.pid"));
        database.stopLeftOver();
        assertThat(processFile).doesNotExist();
    }

    @Test
    void a_home_without_a_database_has_nothing_left_over() throws CannotStart {
        new EmbeddedDatabase(home, home.resolve("database"), "127.0.0.1", 54320, "secret").stopLeftOver();
    }
}
