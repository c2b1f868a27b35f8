package org.shouhou.server.embedded;

import org.shouhou.server.CannotStart;
import org.shouhou.server.Progress;
import org.shouhou.server.Servers;
import org.shouhou.server.Setting;
import org.shouhou.server.Settings;

/** Starts and stops PostgreSQL and Artemis, or waits for those outside. */
public final class OwnServers implements Servers {

    private EmbeddedDatabase database;
    private EmbeddedBroker broker;

    @Override
    public void startDatabase(Settings settings, Progress progress) throws CannotStart {
        if (settings.embedsDatabase()) {
            database = new EmbeddedDatabase(
                    settings.home(),
                    settings.get(Setting.BIND),
                    settings.port(Setting.DB_PORT),
                    settings.get(Setting.DB_PASSWORD));
            database.start(progress);
        }
        new Migration(settings.get(Setting.DB_URL), settings.find(Setting.DB_USER), settings.find(Setting.DB_PASSWORD))
                .run(progress);
    }

    @Override
    public void startBroker(Settings settings, Progress progress) throws CannotStart {
        if (settings.embedsBroker()) {
            broker = new EmbeddedBroker(
                    settings.home().resolve("broker"),
                    settings.get(Setting.BIND),
                    settings.port(Setting.JMS_PORT),
                    new BrokerUsers(
                            settings.get(Setting.JMS_PASSWORD),
                            settings.home().resolve(BrokerUsers.FILE_NAME),
                            settings.isDemo()));
            broker.start();
        }
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
