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
            select employee.login_name, employee.name,
                   string_agg(role.name_zh, '、' order by role.id) as name_zh,
                   string_agg(role.name_en, ', ' order by role.id) as name_en
            from role
            join lateral (
                select employee.* from employee join employee_role on employee_role.employee_id = employee.id
                where employee_role.role_code = role.code and employee.active and employee.password_hash is not null
                order by employee.id limit 1
            ) employee on true
            group by employee.id, employee.login_name, employee.name
            order by min(role.id)
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
