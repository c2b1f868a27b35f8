package org.shouhou.adapters.out.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.domain.customer.EmailAddress;

/** Who is still to get a mail, as the column {@code recipients} has it: null where nobody in particular is named. */
final class Recipients {

    private Recipients() {}

    static Array array(Connection connection, List<EmailAddress> recipients) throws SQLException {
        return recipients.isEmpty()
                ? null
                : connection.createArrayOf(
                        "text", recipients.stream().map(EmailAddress::value).toArray());
    }

    static List<EmailAddress> of(Array column) throws SQLException {
        return column == null
                ? List.of()
                : Stream.of((String[]) column.getArray()).map(EmailAddress::new).toList();
    }
}
