package org.shouhou.adapters.out.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;

/**
 * Who holds a lease: a server, known by its home, in one of its lives. A home has one server at a time, its lock sees to
 * that; so what another life of the same home holds is held by nobody.
 */
record Holder(String home, String life) {

    private static final String NAME = "server-id";

    /** This process, and the home's lasting name, which is made up the first time. */
    static Holder at(Path home) {
        ProcessHandle process = ProcessHandle.current();
        Instant begun = process.info().startInstant().orElse(Instant.EPOCH);
        return new Holder(named(home.resolve(NAME)), process.pid() + "@" + begun.toEpochMilli());
    }

    private static String named(Path file) {
        try {
            if (!Files.exists(file)) {
                Path unfinished = Files.writeString(
                        file.resolveSibling(NAME + ".part"), UUID.randomUUID().toString());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("The file " + file + " can't be used", broken);
        }
    }

    /** As it stands in the database. */
    String value() {
        return home + " " + life;
    }
}
