package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.shouhou.application.dashboard.Dashboard.Cause;
import org.shouhou.application.dashboard.Dashboard.FirstReply;
import org.shouhou.application.dashboard.DashboardQueries;
import org.shouhou.application.dashboard.Period;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.FaultCause;

/** Counts in the database, over the index of when cases came in, or over those of open cases. */
@ApplicationScoped
public class JdbcDashboardQueries implements DashboardQueries {

    private static final String CAME_IN = " from service_case c where c.occurred_at >= ? and c.occurred_at < ?";

    private static final String ARRIVED =
            "select date_trunc(?, c.occurred_at at time zone ?)::date as begin, c.channel," + " count(*) as cases"
                    + CAME_IN + " group by 1, 2";

    private static final String FIRST_REPLY =
            """
            select count(*) as cases, count(c.first_reply_met) as answered, count(c.first_reply_breach) as breached,
                percentile_cont(0.5) within group (order by extract(epoch from c.first_reply_met - c.occurred_at)) as median,
                percentile_cont(0.9) within group (order by extract(epoch from c.first_reply_met - c.occurred_at)) as ninetieth
            """
                    + CAME_IN;

    private static final String OPEN = "select " + CaseListReader.LYING_WITH
            + " as lying_with, (c.occurred_at at time zone ?)::date as day, count(*) as cases"
            + " from service_case c where c.status in ('NEW', 'IN_PROGRESS') group by 1, 2";

    private static final String CAUSES = "select c.fault_cause, count(*) as cases" + CAME_IN
            + " and c.fault_cause is not null group by 1 order by 2 desc, 1";

    private static final String PRODUCTS =
            """
            select v.product_type_id, t.name_zh, t.name_en, c.fault_cause, count(*) as cases
            from service_case c
            left join case_coverage v on v.case_id = c.id
            left join product_type t on t.id = v.product_type_id
            where c.occurred_at >= ? and c.occurred_at < ? group by 1, 2, 3, 4
            """;

    private static final String REPEATED =
            "select count(*) as cases" + CAME_IN + " and exists (select 1 from repeat_repair r where r.case_id = c.id)";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcDashboardQueries() {}

    JdbcDashboardQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Arrived> arrived(Span span, Period.Step step) {
        return Rows.of(
                dataSource,
                ARRIVED,
                row -> new Arrived(
                        row.getObject("begin", LocalDate.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getLong("cases")),
                step.name().toLowerCase(Locale.ROOT),
                span.zone().getId(),
                Timestamp.from(span.from()),
                Timestamp.from(span.before()));
    }

    @Override
    public FirstReply firstReply(Span span) {
        return over(span, FIRST_REPLY, JdbcDashboardQueries::firstReply).get(0);
    }

    @Override
    public List<Open> open(ZoneId zone) {
        return Rows.of(
                dataSource,
                OPEN,
                row -> new Open(
                        row.getString("lying_with"), row.getObject("day", LocalDate.class), row.getLong("cases")),
                zone.getId());
    }

    @Override
    public List<Cause> causes(Span span) {
        return over(
                span, CAUSES, row -> new Cause(FaultCause.valueOf(row.getString("fault_cause")), row.getLong("cases")));
    }

    @Override
    public List<Faulty> products(Span span) {
        return over(
                span,
                PRODUCTS,
                row -> new Faulty(
                        row.getObject("product_type_id", Long.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("fault_cause") == null ? null : FaultCause.valueOf(row.getString("fault_cause")),
                        row.getLong("cases")));
    }

    @Override
    public long repeated(Span span) {
        return over(span, REPEATED, row -> row.getLong("cases")).get(0);
    }

    private <T> List<T> over(Span span, String sql, KeysetList.Reader<T> reader) {
        return Rows.of(dataSource, sql, reader, Timestamp.from(span.from()), Timestamp.from(span.before()));
    }

    private static FirstReply firstReply(ResultSet row) throws SQLException {
        return new FirstReply(
                row.getLong("cases"),
                row.getLong("answered"),
                seconds(row, "median"),
                seconds(row, "ninetieth"),
                row.getLong("breached"));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
