package org.shouhou.server.embedded;

import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.shouhou.server.CannotStart;

/** Brings the schema up to date. Several nodes may start at once: Flyway lets one of them at it at a time. */
final class Migration {

    private final Postgres postgres;

    Migration(Postgres postgres) {
        this.postgres = postgres;
    }

    /** @throws CannotStart where a migration fails, or one already applied was changed since */
    void run() throws CannotStart {
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(postgres.source())
                    .load()
                    .migrate();
        } catch (FlywayException broken) {
            throw CannotStart.because(
                    broken,
                    "database.migration",
                    postgres.url(),
                    broken.getMessage().lines().limit(2).collect(Collectors.joining(" ")));
        }
    }
}
