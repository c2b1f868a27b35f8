package org.shouhou.server.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** PostgreSQL's programs, which come packed in the distribution and are unpacked once into each home. */
record PostgresBinaries(Path directory) {

    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final int BUFFER = 1 << 16;

    /**
     * Unpacks the programs where these haven't been yet: wholly or not at all.
     *
     * @param distribution holds {@code postgresql-<version>.tar}
     */
    static PostgresBinaries unpack(Path distribution, Path parent) throws IOException {
        Path archive = archive(distribution);
        Path directory = parent.resolve(archive.getFileName().toString().replaceFirst("\\.tar$", ""));
        if (!Files.exists(directory)) {
            Path draft = Files.createTempDirectory(parent, "unpacking");
            try (InputStream packed = Files.newInputStream(archive)) {
                unpack(packed, draft);
            }
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(directory);
    }

    private static Path archive(Path distribution) throws IOException {
        try (Stream<Path> files = Files.list(distribution)) {
            return files.filter(it -> it.getFileName().toString().matches("postgresql-.*\\.tar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no PostgreSQL in " + distribution));
        }
    }

    private static void unpack(InputStream packed, Path to) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new BufferedInputStream(packed, BUFFER))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(archive, target);
                    makeExecutable(target, (entry.getMode() & OWNER_MAY_EXECUTE) != 0);
                }
            }
        }
    }

    private static void makeExecutable(Path file, boolean executable) throws IOException {
        if (executable && !file.toFile().setExecutable(true, false)) {
            throw new IOException("can't make executable: " + file);
        }
    }

    /** The release that decides about the format of the data, such as {@code 18}. */
    String majorVersion() {
        return directory.getFileName().toString().replaceFirst("postgresql-(\\d+).*", "$1");
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }
}
