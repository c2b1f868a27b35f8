package org.shouhou.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersLoaderTest {

    private static final String MIGRATION = "db/migration/V1__x.sql";

    @Test
    void what_it_reads_stays_open_when_somebody_closes_the_jar_that_all_share(@TempDir Path directory)
            throws Exception {
        Path jar = directory.resolve("servers.jar");
        byte[] script = "select 1;".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(MIGRATION));
            out.write(script);
        }
        try (ServersLoader loader = new ServersLoader(List.of(jar.toUri().toURL()))) {
            List<URL> found = Collections.list(loader.getResources(MIGRATION));
            assertThat(found).hasSize(1);
            try (InputStream reading = found.get(0).openStream()) {
                byte[] start = reading.readNBytes(10);
                closeTheSharedOne(jar);
                byte[] rest = reading.readAllBytes();
                assertThat(start.length + rest.length).isEqualTo(script.length);
            }
            try (InputStream again = loader.getResourceAsStream(MIGRATION)) {
                assertThat(again.readAllBytes()).isEqualTo(script);
            }
            assertThat(loader.getResource("db/none.sql")).isNull();
        }
    }

    private static void closeTheSharedOne(Path jar) throws IOException {
        URL shared = new URL("jar:" + jar.toUri() + "!/" + MIGRATION);
        ((JarURLConnection) shared.openConnection()).getJarFile().close();
    }
}
