package org.shouhou.server;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Whether a home holds sample data or real ones, settled at its first start. Sample accounts, whose passwords everybody
 * knows, so never come to be on a server that others reach, nor sample data among real ones.
 */
final class HomeKind {

    private static final String FILE = "kind";
    private static final String DEMO = "demo";
    private static final String REAL = "real";

    private HomeKind() {}

    /** @throws CannotStart where the home was made for the other kind */
    static void refuseOther(OwnedDirectory home, boolean demo) throws CannotStart, IOException {
        if (Files.exists(home.resolve(FILE))
                && !Files.readString(home.resolve(FILE)).strip().equals(name(demo))) {
            throw CannotStart.badSetting(demo ? "home.real" : "home.demo", home.path());
        }
    }

    /** Settles the kind as soon as the home holds anything worth it. */
    static void settle(OwnedDirectory home, boolean demo) throws IOException {
        if (!Files.exists(home.resolve(FILE))) {
            home.write(FILE, name(demo) + System.lineSeparator());
        }
    }

    private static String name(boolean demo) {
        return demo ? DEMO : REAL;
    }
}
