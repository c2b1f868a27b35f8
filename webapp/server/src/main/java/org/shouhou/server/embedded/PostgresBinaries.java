package org.shouhou.server.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which come packed in a library and are unpacked once into each home. */
record PostgresBinaries(Path directory) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Unpacks the programs where these haven't been yet: wholly or not at all. */
    static PostgresBinaries unpack(Path parent) throws IOException {
        URL archive = PostgresBinaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new IOException("this distribution holds no " + archiveName());
        }
        Path directory = parent.resolve("programs-" + checksum(archive));
        if (!Files.exists(directory)) {
            Path draft = Files.createTempDirectory(parent, "unpacking");
            try (InputStream packed = archive.openStream()) {
                unpack(packed, draft);
            }
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(directory);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** Tells one release from the next, so that an upgrade unpacks anew. */
    private static String checksum(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(InputStream packed, Path to) throws IOException {
        try (TarArchiveInputStream archive =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
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

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }
}
