package org.shouhou.adapters.in.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.adapters.out.jpa.PostgresStores;
import org.shouhou.adapters.out.outbox.JdbcOutbox;
import org.shouhou.adapters.out.outbox.JdbcRejectedMessages;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.Outbox;

/** A real PostgreSQL, empty at first, and what a start of the product does to it. */
final class SampleDatabase {

    static final Instant NOW = Instant.parse("2026-03-02T02:30:15Z");

    private final PostgresStores stores = new PostgresStores();

    SampleDatabase() throws SQLException {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop sequence if exists case_number_2026");
        }
    }

    void start(boolean demo) throws Exception {
        Clock clock = Clock.fixed(NOW, SampleHouse.SHANGHAI);
        start(demo, new JdbcOutbox(stores.dataSource(), clock, new RecordedSignals()));
    }

    void start(boolean demo, Outbox outbox) throws Exception {
        SampleData sampleData =
                SampleHouse.on(stores, outbox, new JdbcRejectedMessages(stores.dataSource()), demo, NOW);
        stores.inTransaction(() -> {
            sampleData.fill();
            return null;
        });
    }

    /** The number the next case gets. */
    String nextNumber() throws Exception {
        return stores.inTransaction(() -> stores.cases().nextNumber(2026)).value();
    }

    /** The first column of a query's rows. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
