package org.shouhou.server.embedded;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Progress;

/** Brings the schema up to date. Several nodes may start at once: Flyway lets one of them at it at a time. */
public final class Migration {

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    public Migration(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public void run(Progress progress) throws CannotStart {
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(url, user.orElse(null), password.orElse(null))
                    .load()
                    .migrate();
        } catch (FlywayException broken) {
            throw CannotStart.because(broken, "database.migration", url, broken.getMessage());
        }
    }
}
