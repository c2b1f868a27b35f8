package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.contract.DeliveriesContract;
import org.shouhou.application.contract.Stores;

class JpaDeliveriesTest extends DeliveriesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }

    @Test
    void what_somebody_else_is_reading_is_not_waited_for() throws Exception {
        long id = arrival("a", NOON);
        try (Connection elsewhere = TestDatabase.get().dataSource().getConnection();
                PreparedStatement reads =
                        elsewhere.prepareStatement("select id from delivery where id = ? for update")) {
            elsewhere.setAutoCommit(false);
            reads.setLong(1, id);
            reads.executeQuery();

            assertThat(read(() -> stores.deliveries().pending(id))).isEmpty();
            assertThat(read(() -> stores.deliveries().nextPending(NOON))).isEmpty();
            elsewhere.rollback();
        }
        assertThat(read(() -> stores.deliveries().pending(id))).isPresent();
    }
}
