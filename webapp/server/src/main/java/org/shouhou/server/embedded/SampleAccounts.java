package org.shouhou.server.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.server.CannotStart;
import org.shouhou.server.SampleAccount;

/** Who can sign in to the sample data: one account of each role. */
final class SampleAccounts {

    private static final String ONE_OF_EACH_ROLE =
            """
            select distinct on (role.id) employee.login_name, employee.name, role.name_zh, role.name_en
            from role
            join employee_role on employee_role.role_code = role.code
            join employee on employee.id = employee_role.employee_id
            where employee.active and employee.password_hash is not null
            order by role.id, employee.id
            """;

    private SampleAccounts() {}

    static List<SampleAccount> list(Postgres postgres) throws CannotStart {
        List<SampleAccount> accounts = new ArrayList<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ONE_OF_EACH_ROLE)) {
            while (row.next()) {
                accounts.add(new SampleAccount(
                        row.getString("login_name"),
                        row.getString("name"),
                        row.getString("name_zh"),
                        row.getString("name_en")));
            }
            return accounts;
        } catch (SQLException broken) {
            throw CannotStart.because(broken, "database.unusable", postgres.url(), broken.getMessage());
        }
    }
}
