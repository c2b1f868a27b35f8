package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shouhou.application.finding.Excerpt;
import org.shouhou.application.finding.FindingQueries;
import org.shouhou.application.finding.Kind;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.equipment.SerialNumber;

/**
 * Finds by the words made of all texts: cases as their list does, everything else by one query for the ids of all kinds and
 * one a kind for what is shown of them. Whole numbers, phones and addresses are looked up by their own indexes.
 */
@ApplicationScoped
public class JdbcFindingQueries implements FindingQueries {

    /** Long words for the passage: the database shows so many characters around the first of them. */
    private static final String PASSAGES =
            """
            select c.id, said.text from unnest(?) as c(id) cross join lateral (
                select case when t.at_word > 81 then '…' else '' end
                    || substring(t.text from greatest(1, t.at_word - 80) for 400) as text from (
                select u.*, position(? in lower(u.text)) as at_word from (
                    select 1 as rank, x.occurred_at as at, left(x.body_text, 20000) as text
                        from correspondence x where x.case_id = c.id
                    union all select 2, written_at, text from internal_note where case_id = c.id
                    union all select 2, sent_at, concat_ws(' ', question, answer) from referral where case_id = c.id
                    union all select 3, resolved_at, resolution from service_case where id = c.id
                    union all select 4, x.occurred_at, concat_ws(' ', a.file_name, left(t.text, 20000))
                        from correspondence x join attachment a on a.correspondence_id = x.id
                        left join attachment_text t on t.document_id = a.document_id where x.case_id = c.id) u) t
                where t.at_word > 0 order by t.rank, t.at desc nulls last limit 1) said
            """;

    private static final String NOTHING = "";
    private static final int LONGEST_SERIAL = 60;

    /** How records of one kind are looked up and shown. */
    private record Shape(String records, String exact, List<UnaryOperator<String>> compared, String shown) {}

    private static final Map<Kind, Shape> SHAPES = new EnumMap<>(Kind.class);

    static {
        SHAPES.put(
                Kind.CUSTOMER,
                new Shape(
                        "CUSTOMER",
                        "select id from customer where lower(number) = ? or lower(name) = ?",
                        List.of(JdbcFindingQueries::lower, JdbcFindingQueries::lower),
                        "select x.id, x.number, x.name as title, null::bigint as home, concat_ws(' · ', x.short_name,"
                                + " nullif(x.address, ''), (select string_agg(concat_ws(' ', k.name, (select"
                                + " string_agg(written, ' ') from contact_phone where contact_id = k.id)), '，')"
                                + " from contact k where k.customer_id = x.id), nullif(x.remark, '')) as passage"
                                + " from customer x"));
        SHAPES.put(
                Kind.CONTACT,
                new Shape(
                        "CONTACT",
                        "select contact_id from contact_email where address = ? union"
                                + " select contact_id from contact_phone where digits = ?",
                        List.of(JdbcFindingQueries::lower, JdbcFindingQueries::dialled),
                        "select x.id, null as number, x.name as title, x.customer_id as home, concat_ws(' · ',"
                                + " u.name, nullif(x.position, ''), (select string_agg(written, '，' order by position)"
                                + " from contact_phone where contact_id = x.id), (select string_agg(address, '，')"
                                + " from contact_email where contact_id = x.id), nullif(x.remark, '')) as passage"
                                + " from contact x left join customer u on u.id = x.customer_id"));
        SHAPES.put(
                Kind.MACHINE,
                new Shape(
                        "EQUIPMENT",
                        "select id from equipment where serial_key = ?",
                        List.of(JdbcFindingQueries::serial),
                        "select x.id, x.serial_number as number, concat_ws(' ', m.code, m.name_zh, m.name_en) as title,"
                                + " null::bigint as home, concat_ws(' · ', u.name, nullif(x.place, ''),"
                                + " nullif(x.configuration, ''), nullif(x.remark, '')) as passage from equipment x"
                                + " join product_model m on m.id = x.model_id"
                                + " left join customer u on u.id = x.customer_id"));
        SHAPES.put(
                Kind.CONTRACT,
                new Shape(
                        "CONTRACT",
                        "select id from contract where lower(number) = ?",
                        List.of(JdbcFindingQueries::lower),
                        "select x.id, x.number, u.name as title, null::bigint as home, x.text as passage"
                                + " from contract x join customer u on u.id = x.customer_id"));
        SHAPES.put(
                Kind.PART,
                new Shape(
                        "PART",
                        "select id from part where number in (?, upper(?))",
                        List.of(UnaryOperator.identity(), UnaryOperator.identity()),
                        "select x.id, x.number, concat_ws(' ', x.name_zh, x.name_en) as title, null::bigint as home,"
                                + " concat_ws(' · ', nullif(x.specification, ''), nullif(x.material, '')) as passage"
                                + " from part x"));
        SHAPES.put(
                Kind.ARTICLE,
                new Shape(
                        "ARTICLE",
                        "select id from article where number = upper(?) and in_force",
                        List.of(UnaryOperator.identity()),
                        "select x.id, x.number, concat_ws(' / ', nullif(e.title_zh, ''), nullif(e.title_en, '')) as title,"
                                + " null::bigint as home, left(concat_ws(' ', e.text_zh, e.text_en), 20000) as passage"
                                + " from article x join article_edition e on e.article_id = x.id"
                                + " and e.edition = x.edition"));
        SHAPES.put(
                Kind.ARTICLE_DRAFT,
                new Shape(
                        "ARTICLE_DRAFT",
                        "select id from article where number = upper(?) and status in ('DRAFT', 'IN_REVIEW')",
                        List.of(UnaryOperator.identity()),
                        "select x.id, x.number, concat_ws(' / ', nullif(x.title_zh, ''), nullif(x.title_en, '')) as title,"
                                + " null::bigint as home, left(concat_ws(' ', x.text_zh, x.text_en), 20000) as passage"
                                + " from article x"));
        SHAPES.put(
                Kind.WORK_ORDER,
                new Shape(
                        "WORK_ORDER",
                        NOTHING,
                        List.of(),
                        "select x.id, c.number, x.task as title, x.case_id as home, concat_ws(' · ', e.name,"
                                + " nullif(x.place, ''), nullif(x.on_site_contact, ''), x.cause, x.remedy, x.parts)"
                                + " as passage from work_order x join service_case c on c.id = x.case_id"
                                + " left join employee e on e.id = x.engineer_id"));
    }

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcFindingQueries() {}

    JdbcFindingQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Found> find(Question question) {
        List<Found> found = new ArrayList<>();
        if (question.kinds().contains(Kind.CASE)) {
            found.addAll(cases(question));
        }
        SHAPES.forEach((kind, shape) -> {
            if (question.kinds().contains(kind)) {
                found.addAll(records(kind, shape, question));
            }
        });
        return found;
    }

    private List<Found> cases(Question question) {
        var search = new CaseSearch(
                Set.of(),
                Set.of(),
                Holder.ANYBODY,
                0,
                question.text(),
                Order.LATEST_ACTIVITY,
                Optional.empty(),
                question.ofEach());
        CaseListReader reader = new CaseListReader(dataSource);
        Map<Long, CaseRow> rows = new LinkedHashMap<>();
        reader.numbered(question.text(), question.cases()).ifPresent(row -> rows.put(row.id(), row));
        Set<Long> exact = Set.copyOf(rows.keySet());
        reader.page(search, question.cases()).rows().forEach(row -> rows.putIfAbsent(row.id(), row));
        Map<Long, String> passages = passages(rows.keySet(), question.text());
        return rows.values().stream()
                .map(row -> new Found(
                        Kind.CASE,
                        row.id(),
                        row.number().value(),
                        row.subject(),
                        null,
                        passages.getOrDefault(row.id(), people(row)),
                        exact.contains(row.id())))
                .toList();
    }

    private static String people(CaseRow row) {
        return row.contactName() == null
                ? NOTHING
                : row.customerName() == null ? row.contactName() : row.contactName() + " · " + row.customerName();
    }

    private Map<Long, String> passages(Collection<Long> cases, String text) {
        Optional<String> longest = Excerpt.terms(text).stream().max(Comparator.comparingInt(String::length));
        if (cases.isEmpty() || longest.isEmpty()) {
            return Map.of();
        }
        return Rows.of(
                        dataSource,
                        PASSAGES,
                        row -> Map.entry(row.getLong("id"), row.getString("text")),
                        cases.toArray(Long[]::new),
                        longest.get())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Found> records(Kind kind, Shape shape, Question question) {
        Set<Long> exact = exact(shape, question.text());
        Set<Long> ids = new LinkedHashSet<>(exact);
        ids.addAll(worded(kind, shape, question));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Found> found = Rows.of(
                        dataSource,
                        shape.shown() + " where x.id = any (?)",
                        row -> new Found(
                                kind,
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("title"),
                                row.getObject("home", Long.class),
                                row.getString("passage"),
                                exact.contains(row.getLong("id"))),
                        (Object) ids.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Found::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .limit(question.ofEach())
                .toList();
    }

    private Set<Long> exact(Shape shape, String text) {
        if (shape.exact().isEmpty()) {
            return Set.of();
        }
        Object[] values = shape.compared().stream().map(it -> it.apply(text)).toArray();
        return new LinkedHashSet<>(Rows.of(dataSource, shape.exact() + " limit 10", row -> row.getLong(1), values));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String dialled(String text) {
        return PhoneNumber.parse(text).map(PhoneNumber::digits).orElse(NOTHING);
    }

    /** As serial numbers are kept for comparing. */
    private static String serial(String text) {
        return text.length() > LONGEST_SERIAL || text.isBlank() ? NOTHING : new SerialNumber(text).key();
    }

    private List<Long> worded(Kind kind, Shape shape, Question question) {
        String words = SearchWords.query(question.text());
        if (words.isEmpty()) {
            return List.of();
        }
        Conditions where =
                new Conditions().and("t.kind = '" + shape.records() + "' and t.words @@ cast(? as tsquery)", words);
        if (kind == Kind.WORK_ORDER) {
            visible(where, question.cases());
        }
        if (kind == Kind.ARTICLE_DRAFT) {
            where.and(
                    "exists (select 1 from article a where a.id = t.record_id and a.status in ('DRAFT', 'IN_REVIEW'))");
        }
        return Rows.of(
                dataSource,
                "select t.record_id from record_text t where " + where + " limit " + question.ofEach(),
                row -> row.getLong(1),
                where.values());
    }

    private static void visible(Conditions where, Visibility visibility) {
        visibility
                .onlyReferredTo()
                .ifPresent(department -> where.and(
                        "exists (select 1 from work_order w join referral r on r.case_id = w.case_id"
                                + " where w.id = t.record_id and r.department = ?)",
                        department.value()));
    }
}
