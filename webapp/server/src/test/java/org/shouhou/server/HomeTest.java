package org.shouhou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path directory;

    @Test
    void secrets_are_made_once_and_for_their_owner_only() throws IOException {
        OwnedDirectory home = OwnedDirectory.make(directory.resolve("home"));
        Secrets made = Secrets.open(home);
        assertThat(made.databasePassword()).hasSize(48).isNotEqualTo(made.brokerPassword());
        assertThat(made.secretKey()).hasSize(48);
        assertThat(Secrets.open(home)).isEqualTo(made);
        assertThat(permissions(home.path())).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("secrets/database-password"))).isEqualTo("rw-------");
    }

    @Test
    void a_home_with_sample_data_is_never_started_without_their_mark() throws Exception {
        OwnedDirectory home = OwnedDirectory.make(directory.resolve("home"));
        HomeKind.settle(home, true);
        HomeKind.refuseOther(home, true);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> HomeKind.refuseOther(home, false))
                .withMessageContaining("--demo");
    }

    @Test
    void sample_data_never_come_into_a_real_home() throws Exception {
        OwnedDirectory home = OwnedDirectory.make(directory.resolve("home"));
        HomeKind.settle(home, false);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> HomeKind.refuseOther(home, true))
                .withMessageContaining("--demo");
    }

    @Test
    void a_home_where_nothing_started_yet_may_become_either() throws Exception {
        OwnedDirectory home = OwnedDirectory.make(directory.resolve("home"));
        HomeKind.refuseOther(home, false);
        HomeKind.refuseOther(home, true);
    }

    @Test
    void a_home_is_free_again_when_its_server_has_ended() throws Exception {
        HomeLock.take(directory, ProcessHandle.current().pid()).close();
        HomeLock.take(directory, ProcessHandle.current().pid()).close();
    }

    @Test
    void a_port_that_somebody_has_is_named_with_the_setting_that_changes_it() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(somebody.getLocalPort());
            Settings settings = Settings.resolve(
                    Arguments.parse(List.of("--home", directory.toString()), Map.of()),
                    Map.of("SHOUHOU_SMTP_PORT", port, "SHOUHOU_HTTP_PORT", freePort()));
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Ports.refuseTaken(settings))
                    .withMessageContaining(port)
                    .withMessageContaining("SHOUHOU_SMTP_PORT")
                    .satisfies(it -> assertThat(it.exitCode()).isEqualTo(CannotStart.BAD_SURROUNDINGS));
        }
    }

    @Test
    void an_address_that_is_not_this_machines_is_a_bad_setting() throws Exception {
        // reserved for documentation: nobody has it
        Settings settings = Settings.resolve(
                Arguments.parse(List.of("--home", directory.toString()), Map.of()),
                Map.of("SHOUHOU_BIND", "192.0.2.1"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Ports.refuseTaken(settings))
                .withMessageContaining("SHOUHOU_BIND")
                .withMessageContaining("192.0.2.1");
    }

    private static String freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(probe.getLocalPort());
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
