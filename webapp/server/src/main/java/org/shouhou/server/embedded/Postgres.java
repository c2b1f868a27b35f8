package org.shouhou.server.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Setting;
import org.shouhou.server.Settings;

/** The way to the database, embedded or outside. */
final class Postgres {

    private static final int CONNECT_SECONDS = 5;

    private final String url;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /** @throws CannotStart where the URL is none */
    Postgres(Settings settings) throws CannotStart {
        // without its parameters, which may hold a password: this is what messages show
        url = settings.get(Setting.DB_URL).replaceFirst("\\?.*", "");
        try {
            source.setURL(settings.get(Setting.DB_URL));
        } catch (IllegalArgumentException unreadable) {
            throw CannotStart.badSetting("setting.database.url", Setting.DB_URL.variable(), url);
        }
        settings.find(Setting.DB_USER).ifPresent(source::setUser);
        settings.find(Setting.DB_PASSWORD).ifPresent(source::setPassword);
        source.setLoginTimeout(CONNECT_SECONDS);
    }

    PGSimpleDataSource source() {
        return source;
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /**
     * Waits until the database answers.
     *
     * @throws CannotStart where it stays away for too long, or will have nothing to do with us
     */
    void await(Patience patience) throws CannotStart {
        while (true) {
            try (Connection connection = connect()) {
                connection.isValid(CONNECT_SECONDS);
                return;
            } catch (SQLException absent) {
                refuseLastingFailure(absent);
                patience.afterVainTry(absent);
            }
        }
    }

    /** Waiting mends an absent or a starting server; it mends no wrong password. */
    private void refuseLastingFailure(SQLException broken) throws CannotStart {
        String state = broken.getSQLState() == null ? "" : broken.getSQLState();
        if (state.startsWith("28")) {
            throw CannotStart.because(broken, "database.refused", url, source.getUser());
        }
        if (state.equals("3D000")) {
            throw CannotStart.because(broken, "database.missing", url);
        }
        boolean passing = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        if (!passing) {
            throw CannotStart.because(broken, "database.unusable", url, broken.getMessage());
        }
    }
}
