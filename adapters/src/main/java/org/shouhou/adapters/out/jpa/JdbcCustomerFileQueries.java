package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.shouhou.application.customers.CustomerFileQueries;
import org.shouhou.application.customers.FileDocument;
import org.shouhou.application.customers.FileEvent;
import org.shouhou.application.customers.FileEvent.Kind;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.RuleBroken;

/** Reads a customer's file: the latest of each kind along its index, put together in the order of time. */
@ApplicationScoped
public class JdbcCustomerFileQueries implements CustomerFileQueries {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})\\.([A-Z_]{1,20})\\.(\\d{1,18})");

    private static final String OF_CASE =
            " join service_case c on c.id = x.case_id where c.customer_id = any (array(select same_customer(?)))";

    /**
     * Each gives the moment, an id, a title, a detail and a case's number; the customer is asked for last. {@code {name}}
     * is the column of names in the reader's language.
     */
    private static final Map<Kind, String> SOURCES = new EnumMap<>(Kind.class);

    static {
        String machine = "x.id, x.serial_number as title, m.code || ' ' || m.{name} as detail, null::text as number"
                + " from equipment x join product_model m on m.id = x.model_id where x.customer_id = any (array(select same_customer(?))) and x.";
        SOURCES.put(Kind.DELIVERED, "select %1$s as at, " + machine + "delivered_on is not null");
        SOURCES.put(Kind.COMMISSIONED, "select %1$s as at, " + machine + "commissioned_on is not null");
        SOURCES.put(
                Kind.CONTRACT,
                "select %1$s as at, x.id, x.number as title, left(x.text, 300) as detail, null::text as number"
                        + " from contract x where x.customer_id = any (array(select same_customer(?))) and x.signed_on is not null");
        SOURCES.put(
                Kind.OPENED,
                "select c.occurred_at as at, c.id, c.subject as title, '' as detail, c.number"
                        + " from service_case c where c.customer_id = any (array(select same_customer(?)))");
        SOURCES.put(
                Kind.RESOLVED,
                "select c.resolved_at as at, c.id, c.subject as title, left(coalesce(c.resolution, ''), 500) as detail,"
                        + " c.number from service_case c where c.customer_id = any (array(select same_customer(?))) and c.resolved_at is not null");
        SOURCES.put(
                Kind.REFERRED,
                "select x.sent_at as at, x.id, d.{name} as title, left(concat_ws(' → ', x.question, x.answer), 500)"
                        + " as detail, c.number from referral x join department d on d.code = x.department" + OF_CASE);
        String entry = "select x.occurred_at as at, x.id, x.subject as title, concat_ws(' · ',"
                + " coalesce(nullif(x.from_name, ''), x.from_address),"
                + " (select string_agg(a.file_name, '，' order by a.position) from attachment a"
                + " where a.correspondence_id = x.id)) as detail, c.number from correspondence x" + OF_CASE
                + " and not x.automatic and x.direction = ";
        SOURCES.put(Kind.RECEIVED, entry + "'IN'");
        SOURCES.put(Kind.SENT, entry + "'OUT'");
        SOURCES.put(
                Kind.WORK_ORDER,
                "select coalesce(x.arrived_at, x.sent_at) as at, x.id, e.name as title, left(concat_ws(' · ', x.task,"
                        + " x.cause, x.remedy, x.parts), 500) as detail, c.number from work_order x"
                        + " join employee e on e.id = x.engineer_id" + OF_CASE);
        SOURCES.put(
                Kind.QUOTATION,
                "select coalesce(x.sent_at, x.prepared_at) as at, x.id, case when x.revision = 1 then x.number"
                        + " else x.number || '-' || x.revision end as title, 'CNY ' || x.gross as detail, c.number"
                        + " from quotation x" + OF_CASE);
    }

    /** Of each kind of document a kind, a moment, a name, a type, a size, a sum, an id and a case's number. */
    private static final String DOCUMENTS_OF_CASES =
            "select case x.direction when 'IN' then 'RECEIVED' else 'SENT' end as kind, x.occurred_at as at, a.file_name"
                    + " as name, a.media_type as type, a.size, a.sha256 as sum, a.document_id, c.number, c.id as case_id"
                    + " from attachment a join correspondence x on x.id = a.correspondence_id"
                    + OF_CASE
                    + " and not x.automatic union all"
                    + " select 'WORK_ORDER', coalesce(x.ended_at, x.sent_at), x.copy_name, x.copy_type, x.copy_size,"
                    + " x.copy_sha256, x.copy_document_id, c.number, c.id from work_order x"
                    + OF_CASE
                    + " and x.copy_document_id is not null union all"
                    + " select 'QUOTATION', coalesce(x.sent_at, x.prepared_at), x.document_name, x.document_type,"
                    + " x.document_size, x.document_sha256, x.document_id, c.number, c.id from quotation x"
                    + OF_CASE
                    + " and x.document_id is not null";

    private static final String DOCUMENTS_OF_CONTRACTS =
            "select 'CONTRACT' as kind, coalesce(cast(x.signed_on as timestamp) at time zone ?, 'epoch') as at, d.file_name"
                    + " as name, d.media_type as type, d.size, null::text as sum, d.document_id, null::text as number,"
                    + " null::bigint as case_id from contract_document d join contract x on x.id = d.contract_id"
                    + " where x.customer_id = any (array(select same_customer(?)))";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    private ZoneId companyZone;

    protected JdbcCustomerFileQueries() {}

    @Inject
    JdbcCustomerFileQueries(ZoneId companyZone) {
        this(null, companyZone);
    }

    JdbcCustomerFileQueries(DataSource dataSource, ZoneId companyZone) {
        this.dataSource = dataSource;
        this.companyZone = companyZone;
    }

    /** One place in the file. */
    private record Place(Instant at, Kind kind, long id) {

        static Place parse(String written) {
            Matcher matcher = PLACE.matcher(written);
            RuleBroken.unless(matcher.matches(), "list.cursor.malformed");
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(matcher.group(2))) {
                    return new Place(
                            Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
                            kind,
                            Long.parseLong(matcher.group(3)));
                }
            }
            throw new RuleBroken("list.cursor.malformed");
        }
    }

    @Override
    public List<FileEvent> events(Question question) {
        Optional<Place> before = question.before().map(Place::parse);
        List<FileEvent> events = new ArrayList<>();
        for (Kind kind : question.kinds()) {
            if (!kind.ofCase() || question.cases().isPresent()) {
                events.addAll(of(kind, question, before));
            }
        }
        return events.stream()
                .sorted(Comparator.comparing(FileEvent::at)
                        .thenComparing(FileEvent::kind)
                        .thenComparing(FileEvent::id)
                        .reversed())
                .limit(question.atMost())
                .toList();
    }

    @Override
    public List<FileDocument> documents(long customerId, Optional<Visibility> cases, int atMost) {
        List<Object> values = new ArrayList<>(List.of(companyZone.getId(), customerId));
        StringBuilder sql =
                new StringBuilder("select * from (select distinct on (coalesce(sum, document_id::text)) * from ("
                        + DOCUMENTS_OF_CONTRACTS);
        cases.ifPresent(seen -> {
            sql.append(" union all select * from (" + DOCUMENTS_OF_CASES + ") s");
            values.addAll(List.of(customerId, customerId, customerId));
            seen.onlyReferredTo().ifPresent(department -> {
                sql.append(" where exists (select 1 from referral r where r.case_id = s.case_id and r.department = ?)");
                values.add(department.value());
            });
        });
        sql.append(") u order by coalesce(sum, document_id::text), at) z order by at desc, document_id desc limit ?");
        values.add(atMost);
        return Rows.of(
                dataSource,
                sql.toString(),
                row -> new FileDocument(
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getLong("document_id"),
                        row.getString("number")),
                values.toArray());
    }

    private List<FileEvent> of(Kind kind, Question question, Optional<Place> before) {
        List<Object> values = new ArrayList<>();
        String source = SOURCES.get(kind).replace("{name}", question.chinese() ? "name_zh" : "name_en");
        if (!kind.ofCase()) {
            source = source.formatted(day(kind));
            values.add(companyZone.getId());
        }
        values.add(question.customerId());
        StringBuilder sql =
                new StringBuilder("select * from (select date_trunc('milliseconds', y.at) as at, y.id, y.title,"
                        + " y.detail, y.number from (" + source);
        if (kind.ofCase()) {
            question.cases().orElseThrow().onlyReferredTo().ifPresent(department -> {
                sql.append(" and exists (select 1 from referral r where r.case_id = c.id and r.department = ?)");
                values.add(department.value());
            });
        }
        sql.append(") y) z");
        before.ifPresent(place -> {
            // of the same moment, kinds stand in their order
            int order = kind.compareTo(place.kind());
            sql.append(order < 0 ? " where z.at <= ?" : order > 0 ? " where z.at < ?" : " where (z.at, z.id) < (?, ?)");
            values.add(Timestamp.from(place.at()));
            if (order == 0) {
                values.add(place.id());
            }
        });
        sql.append(" order by z.at desc, z.id desc limit ?");
        values.add(question.atMost());
        return Rows.of(dataSource, sql.toString(), row -> event(kind, row), values.toArray());
    }

    private static String day(Kind kind) {
        String column =
                switch (kind) {
                    case DELIVERED -> "delivered_on";
                    case COMMISSIONED -> "commissioned_on";
                    default -> "signed_on";
                };
        return "cast(x." + column + " as timestamp) at time zone ?";
    }

    private static FileEvent event(Kind kind, ResultSet row) throws SQLException {
        return new FileEvent(
                kind,
                row.getTimestamp("at").toInstant(),
                row.getLong("id"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("number"));
    }
}
