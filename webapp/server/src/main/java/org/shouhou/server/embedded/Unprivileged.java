package org.shouhou.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs programs as somebody who isn't root, since PostgreSQL refuses root. Where we aren't root, as ourselves; else in a
 * user namespace of its own, where root is nobody but owns the same files; where that isn't allowed (in many
 * containers), as the system's user {@code nobody}, who then gets the directory.
 */
final class Unprivileged {

    /** The user and the group {@code nobody} on every Linux. */
    private static final int NOBODY = 65534;

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @param directory all that the programs write */
    static Unprivileged over(Path directory) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new Unprivileged(List.of());
        }
        if (!isNobodys(directory) && works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"));
        }
        give(directory);
        return new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    /** Given away once, it stays so. */
    private static boolean isNobodys(Path directory) throws IOException {
        return Integer.valueOf(NOBODY).equals(Files.getAttribute(directory, "unix:uid"));
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void give(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.filter(it -> !Files.isSymbolicLink(it)).toList()) {
                Files.setAttribute(each, "unix:uid", NOBODY);
            }
        }
        // the way there must be open to pass, though not to read
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(directory.getParent()));
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(directory.getParent(), permissions);
    }
}
