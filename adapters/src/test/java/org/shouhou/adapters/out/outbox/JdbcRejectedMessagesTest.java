package org.shouhou.adapters.out.outbox;

import org.junit.jupiter.api.BeforeEach;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.contract.RejectedMessagesContract;
import org.shouhou.application.port.RejectedMessages;

class JdbcRejectedMessagesTest extends RejectedMessagesContract {

    private final TestDatabase database = TestDatabase.get();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Override
    protected RejectedMessages rejectedMessages() {
        return new JdbcRejectedMessages(database.dataSource());
    }
}
