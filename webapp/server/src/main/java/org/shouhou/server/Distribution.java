package org.shouhou.server;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this program lies: {@code shouhou.jar} with the portal, Payara, PostgreSQL and the libraries beside it. */
public final class Distribution {

    private Distribution() {}

    /** The directory of all of them. */
    public static Path directory() {
        return jar().getParent();
    }

    /** The starter's own jar. */
    static Path jar() {
        try {
            return Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
