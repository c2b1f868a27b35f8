package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.register.RegisterFilter;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.register.RegisterLines;
import org.shouhou.application.register.RegisterTotals;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;

/** Reads the register along the order of its time: first the lines, then what belongs to them. */
@ApplicationScoped
public class JdbcRegisterLines implements RegisterLines {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})");

    private static final String TABLES = " from correspondence x left join service_case c on c.id = x.case_id"
            + " left join contact k on k.id = x.contact_id";

    /** The first answer to the customer after a line that came in. */
    private static final String ANSWERS = " from correspondence o where o.case_id = x.case_id and o.direction = 'OUT'"
            + " and o.answer and o.status <> 'TAKEN_BACK' and o.occurred_at >= x.occurred_at";

    private static final String LINES = "select x.id, x.register_number, x.direction, x.channel, x.occurred_at,"
            + " coalesce(k.name, nullif(x.from_name, ''), nullif(x.from_address, ''), x.to_addresses) as person, k.kind,"
            + " u.name as customer, concat_ws(' ', x.letter_number, x.subject) as subject, c.number, m.code || ' ' || q.serial_number as machine, c.disposition,"
            + " coalesce(e.name, h.name) as by_whom, r.occurred_at as answered_at, b.name as answered_by"
            + TABLES
            + " left join customer u on u.id = c.customer_id"
            + " left join case_coverage v on v.case_id = c.id"
            + " left join equipment q on q.id = v.equipment_id"
            + " left join product_model m on m.id = q.model_id"
            + " left join employee e on e.id = x.author_id"
            + " left join employee h on h.id = c.assignee_id"
            + " left join lateral (select o.occurred_at, o.author_id" + ANSWERS
            + " and x.direction = 'IN' order by o.occurred_at, o.id limit 1) r on true"
            + " left join employee b on b.id = r.author_id";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcRegisterLines() {}

    JdbcRegisterLines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<RegisterLine> lines(RegisterFilter filter, Visibility visibility, Optional<String> before, int atMost) {
        Conditions where = where(filter, visibility);
        before.ifPresent(place -> {
            Matcher matcher = PLACE.matcher(place);
            RuleBroken.unless(matcher.matches(), "list.cursor.malformed");
            long micros = Long.parseLong(matcher.group(1));
            where.and(
                    "(x.occurred_at, x.id) < (?, ?)",
                    Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)),
                    Long.parseLong(matcher.group(2)));
        });
        return Rows.of(
                dataSource,
                LINES + " where " + where + " order by x.occurred_at desc, x.id desc limit ?",
                JdbcRegisterLines::line,
                Stream.concat(Stream.of(where.values()), Stream.of(atMost)).toArray());
    }

    @Override
    public RegisterTotals totals(RegisterFilter filter, Visibility visibility) {
        Conditions where = where(filter, visibility);
        Map<Channel, Long> in = new EnumMap<>(Channel.class);
        Map<Channel, Long> out = new EnumMap<>(Channel.class);
        List<Long> unanswered = Rows.of(
                dataSource,
                "select x.direction, x.channel, count(*) as number, count(*) filter (where x.direction = 'IN' and"
                        + " not exists (select 1" + ANSWERS + ")) as unanswered" + TABLES + " where " + where
                        + " group by x.direction, x.channel",
                row -> {
                    Map<Channel, Long> counts =
                            Direction.valueOf(row.getString("direction")) == Direction.IN ? in : out;
                    counts.put(Channel.valueOf(row.getString("channel")), row.getLong("number"));
                    return row.getLong("unanswered");
                },
                where.values());
        return new RegisterTotals(
                in, out, unanswered.stream().mapToLong(Long::longValue).sum());
    }

    private static Conditions where(RegisterFilter filter, Visibility visibility) {
        Conditions where = new Conditions()
                .and("not x.automatic and (x.case_id is not null or x.channel = 'LETTER' and x.status = 'RECEIVED')"
                        + " and x.status <> 'TAKEN_BACK'")
                .and(
                        "x.occurred_at >= ? and x.occurred_at < ?",
                        Timestamp.from(filter.from()),
                        Timestamp.from(filter.until()));
        filter.channel().ifPresent(it -> where.and("x.channel = ?", it.name()));
        filter.direction().ifPresent(it -> where.and("x.direction = ?", it.name()));
        filter.kind().ifPresent(it -> where.and("k.kind = ?", it.name()));
        filter.way().ifPresent(it -> where.and("c.disposition = ?", it.name()));
        if (filter.unanswered()) {
            where.and("x.direction = 'IN' and not exists (select 1" + ANSWERS + ")");
        }
        visibility
                .onlyReferredTo()
                .ifPresent(department -> where.and(
                        "exists (select 1 from referral f where f.case_id = c.id and f.department = ?)",
                        department.value()));
        return where;
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        String kind = row.getString("kind");
        String way = row.getString("disposition");
        String number = row.getString("number");
        return new RegisterLine(
                row.getLong("id"),
                row.getLong("register_number"),
                Direction.valueOf(row.getString("direction")),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("person"),
                kind == null ? null : CorrespondentKind.valueOf(kind),
                row.getString("customer"),
                row.getString("subject"),
                number == null ? null : new CaseNumber(number),
                row.getString("machine"),
                way == null ? null : Disposition.valueOf(way),
                row.getString("by_whom"),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by"));
    }
}
