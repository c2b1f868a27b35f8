package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.quotation.QuotationQueries;
import org.shouhou.application.quotation.QuotationRow;
import org.shouhou.application.quotation.QuotationSearch;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.servicecase.CaseNumber;

/** Reads lists of quotations. */
@ApplicationScoped
public class JdbcQuotationQueries implements QuotationQueries {

    private static final String ROWS =
            "select x.*, c.number as case_number from quotation x join service_case c on c.id = x.case_id"
                    + " where %s order by x.id %s limit ?";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcQuotationQueries() {}

    JdbcQuotationQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public RegisterPage<QuotationRow> find(QuotationSearch search, Visibility visibility) {
        Place place = search.place();
        Conditions where = new Conditions();
        search.status().ifPresent(status -> where.and("x.status = ?", status.name()));
        visibility
                .onlyReferredTo()
                .ifPresent(department -> where.and(
                        "exists (select from referral r where r.case_id = x.case_id and r.department = ?)",
                        department.value()));
        where.beyond("x.id", place);
        String sql = ROWS.formatted(where, place.newestFirst() ? "desc" : "asc");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            where.fill(select, place.size() + 1);
            List<QuotationRow> rows = new ArrayList<>();
            boolean more = false;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    more = rows.size() == place.size();
                    if (!more) {
                        rows.add(quotation(row));
                    }
                }
            }
            Optional<String> next = more
                    ? Optional.of(place.cursorBehind(rows.get(rows.size() - 1).id()))
                    : Optional.empty();
            return new RegisterPage<>(List.copyOf(rows), next);
        } catch (SQLException broken) {
            throw new IllegalStateException("The quotations can't be read: " + broken.getMessage(), broken);
        }
    }

    private static QuotationRow quotation(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        return new QuotationRow(
                row.getLong("id"),
                row.getString("number") + (revision == 1 ? "" : "-" + revision),
                new CaseNumber(row.getString("case_number")),
                row.getString("customer"),
                QuotationStatus.valueOf(row.getString("status")),
                row.getBigDecimal("gross"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("prepared_by"),
                instant(row.getTimestamp("prepared_at")),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("end_reason"),
                row.getLong("version"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
