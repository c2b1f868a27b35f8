package org.shouhou.server.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.shouhou.server.CannotStart;

/**
 * The token of the link that makes the first administrator. It is made anew at each start as long as there is no
 * administrator, and makes earlier ones worthless; the database keeps its hash alone.
 */
final class SetupToken {

    private static final int BYTES = 16;

    private SetupToken() {}

    /** A fresh token; none where somebody is administrator already. */
    static Optional<String> make(Postgres postgres) throws CannotStart {
        try (Connection connection = postgres.connect()) {
            connection.setAutoCommit(false);
            Optional<String> token = hasAdministrator(connection) ? Optional.empty() : Optional.of(random());
            if (token.isPresent()) {
                replace(connection, hash(token.get()));
            }
            connection.commit();
            return token;
        } catch (SQLException | GeneralSecurityException broken) {
            throw CannotStart.because(broken, "database.unusable", postgres.url(), broken.getMessage());
        }
    }

    private static boolean hasAdministrator(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select exists (select from employee"
                        + " join employee_role on employee_role.employee_id = employee.id"
                        + " where employee.active and employee_role.role_code = 'ADMINISTRATOR')")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static void replace(Connection connection, String hash) throws SQLException {
        try (Statement old = connection.createStatement();
                PreparedStatement fresh = connection.prepareStatement(
                        "insert into setup_token (token_hash, made_at) values (?, now())")) {
            old.executeUpdate("delete from setup_token where used_at is null");
            fresh.setString(1, hash);
            fresh.executeUpdate();
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    }
}
