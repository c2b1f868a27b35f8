package org.shouhou.server.embedded;

import java.util.List;
import java.util.Optional;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Distribution;
import org.shouhou.server.SampleAccount;
import org.shouhou.server.Servers;
import org.shouhou.server.Setting;
import org.shouhou.server.Settings;

/** Starts and stops PostgreSQL and Artemis, or waits for those outside. */
public final class OwnServers implements Servers {

    private volatile EmbeddedDatabase database;
    private volatile EmbeddedBroker broker;

    @Override
    public void stopLeftOvers(Settings settings) throws CannotStart {
        if (settings.embedsDatabase()) {
            database = new EmbeddedDatabase(
                    Distribution.directory(),
                    settings.home().resolve("database"),
                    settings.get(Setting.BIND),
                    settings.port(Setting.DB_PORT),
                    settings.get(Setting.DB_PASSWORD));
            database.stopLeftOver();
        }
    }

    @Override
    public void startDatabase(Settings settings) throws CannotStart {
        if (database != null) {
            database.start();
        }
        Postgres postgres = new Postgres(settings);
        postgres.await(new Patience(settings, "database", Setting.DB_URL, Setting.DB_WAIT));
        new Migration(postgres).run();
    }

    @Override
    public void startBroker(Settings settings) throws CannotStart {
        if (settings.embedsBroker()) {
            broker = new EmbeddedBroker(
                    settings.home().resolve("broker"),
                    settings.get(Setting.BIND),
                    settings.port(Setting.JMS_PORT),
                    new BrokerUsers(settings.get(Setting.JMS_PASSWORD), DepartmentPasswords.of(settings)));
            broker.start();
        } else {
            OutsideBroker.await(settings);
        }
    }

    @Override
    public Optional<String> firstAdministratorToken(Settings settings) throws CannotStart {
        return SetupToken.make(new Postgres(settings));
    }

    @Override
    public List<SampleAccount> sampleAccounts(Settings settings) throws CannotStart {
        return SampleAccounts.list(new Postgres(settings));
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
        if (database != null) {
            database.stop();
        }
    }
}
