package org.shouhou.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory whose files only their owner reads, where the file system knows owners. */
public record OwnedDirectory(Path path) {

    /** Makes the directory where it is missing; one that is there keeps the permissions it has. */
    public static OwnedDirectory make(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.createDirectory(path, ownersOnly(path, "rwx------"));
        }
        return new OwnedDirectory(path);
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Writes a file as a whole or not at all, and makes the directories it stands in. */
    public void write(String name, String content) throws IOException {
        Path file = resolve(name);
        make(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "draft", "", ownersOnly(path, "rw-------"));
        Files.write(draft, content.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a file or a directory with all that is in it; what doesn't exist is fine. */
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(root)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
