package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shouhou.application.knowledge.ArticleRow;
import org.shouhou.application.knowledge.ArticleSearch;
import org.shouhou.application.knowledge.KnowledgeQueries;
import org.shouhou.application.knowledge.LikeArticle;
import org.shouhou.application.knowledge.LikeCase;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.servicecase.FaultCause;

/**
 * Lists articles, and finds what reads like a case: texts are alike by the words they share, and a word says the more the
 * fewer cases it stands in; of the same machine or product they are liker, of another product less so. Only so many are
 * compared: the latest ones, and those with the same rare words.
 */
@ApplicationScoped
public class JdbcKnowledgeQueries implements KnowledgeQueries {

    /** Of an article as it is at present, or of its edition in force. */
    private static final String ROWS =
            "select x.id, x.number, %1$s, %2$s.product_type_id, t.name_zh as type_zh, t.name_en as type_en,"
                    + " (select code from product_model where id = %2$s.model_id) as model, x.edition, x.in_force, x.uses,"
                    + " %3$s from article x %4$s left join product_type t on t.id = %2$s.product_type_id";

    private static final KeysetList PRESENT = new KeysetList(
            ROWS.formatted("x.status, x.title_zh, x.title_en", "x", "x.written_by, x.written_at", ""),
            "article",
            "number");

    private static final KeysetList IN_FORCE = new KeysetList(
            ROWS.formatted(
                    "'PUBLISHED' as status, e.title_zh, e.title_en",
                    "e",
                    "e.written_by, e.approved_at as written_at",
                    "join article_edition e on e.article_id = x.id and e.edition = x.edition"),
            "article",
            "number");

    private static final String APPROVED_ABOUT = "exists (select 1 from article_edition f where f.article_id = x.id"
            + " and f.edition = x.edition and f.product_type_id = ?)";

    /**
     * The words that say something, and in which share of the cases they stand where that is known: the database keeps
     * count of the frequent ones for its plans. What only holds English sentences together says nothing.
     */
    private static final String SHARES =
            """
            select w.word, f.share from unnest(?) with ordinality as w(word, place) left join (
                select unnest(most_common_elems::text::text[]) as word, unnest(most_common_elem_freqs) as share
                from pg_stats where schemaname = current_schema and tablename = 'search_text' and attname = 'words') f
                on f.word = w.word
            where w.word !~ '^[a-z]+$' or to_tsvector('pg_catalog.english', w.word) <> ''
            order by w.place limit ?
            """;

    /** What the database kept no count of is rarer than this. */
    private static final double RARE = 0.002;

    /** In how many cases a word stands, at most, that the database kept no count of; 0 where it hasn't looked yet. */
    private static final String RARE_AT_MOST =
            """
            select greatest(c.reltuples, 0) * coalesce((select min(f) from pg_stats s, unnest(s.most_common_elem_freqs) f
                where s.schemaname = current_schema and s.tablename = 'search_text' and s.attname = 'words'), 0)
            from pg_class c where c.oid = 'search_text'::regclass
            """;

    /** Beyond these, words add nothing to what a text is like. */
    private static final int MOST_WORDS = 60;

    /** So many of each kind are compared: the latest about the same product, the latest of all, those with rare words. */
    private static final int CANDIDATES = 200;

    /** Rare words lead to no more cases than these, and so many lead at most. */
    private static final double RARE_TOGETHER = 1_500;

    private static final int RARE_WORDS = 12;

    private static final String NEAR =
            """
            (select case_id from case_coverage
                where product_type_id = (select product_type_id from case_coverage where case_id = ?)
                order by case_id desc limit %1$d)
            union (select case_id from search_text order by case_id desc limit %1$d)
            union (select case_id from search_text where words @@ cast(? as tsquery) limit %1$d)
            """
                    .formatted(CANDIDATES);

    /** Each of these looked up by itself; left the choice, the database may read all cases to find the few hundred. */
    private static final String ONE_BY_ONE =
            """
            select one.id, one.words from (%s) near(id) cross join lateral (
                select c.id, s.words from service_case c join search_text s on s.case_id = c.id
                where c.id = near.id and %s offset 0) one
            """
                    .formatted(NEAR, "%s");

    /** Less in common, by weight, is chance. */
    private static final double ALIKE = 0.25;

    /** How much a word the database kept no count of is missed. */
    private static final double PERHAPS_NOWHERE = 0.35;

    /** A word of the subject counts for so many of the text. */
    private static final int OF_SUBJECT = 3;

    /**
     * How much liker a case is by what it is about, never enough by itself; row by row, so that no plan reads what is ruled
     * on all cases.
     */
    private static final String CASE_FITS =
            """
            select case when k.equipment_id = here.equipment_id then 1.5
                when k.product_type_id = here.product_type_id then 1.25
                when k.product_type_id <> here.product_type_id then 0.75 end
            from case_coverage here, case_coverage k where here.case_id = ? and k.case_id = found.id
            """;

    private static final String ARTICLE_FITS =
            """
            select case when f.model_id = e.model_id then 1.5
                when f.product_type_id <> here.product_type_id or f.model_id <> e.model_id then 0.75
                when f.product_type_id = here.product_type_id then 1.25 end
            from case_coverage here left join equipment e on e.id = here.equipment_id,
                article a join article_edition f on f.article_id = a.id and f.edition = a.edition
            where here.case_id = ? and a.id = found.id
            """;

    private static final String SHARED =
            """
            select found.id, (select coalesce(sum(w.weight), 0) from unnest(?, ?) as w(word, weight)
                where found.words @@ cast(w.word as tsquery)) as shared, coalesce((%s), 1) as fits from (%s) found
            """;

    private static final String CASES =
            """
            select c.number, c.subject, c.fault_cause, c.resolution from (
                select id, shared * fits as likeness from (%s) ranked where shared * least(fits, 1) >= ?
                order by likeness desc, id desc limit ?) best
            join service_case c on c.id = best.id order by best.likeness desc, best.id desc
            """
                    .formatted(SHARED.formatted(CASE_FITS, "%s"));

    private static final String ARTICLES =
            """
            select x.id, x.number, e.title_zh, e.title_en, x.uses,
                exists (select 1 from article_use u where u.article_id = x.id and u.case_id = ?) as used
            from (select id, shared * fits as likeness from (%s) ranked where shared * least(fits, 1) >= ?
                order by likeness desc, id desc limit ?) best
            join article x on x.id = best.id and x.in_force
            join article_edition e on e.article_id = x.id and e.edition = x.edition
            order by best.likeness desc, best.id desc
            """
                    .formatted(SHARED.formatted(ARTICLE_FITS, "%s"));

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcKnowledgeQueries() {}

    JdbcKnowledgeQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ListPage<ArticleRow> list(ArticleSearch search, boolean keeper) {
        Conditions where = new Conditions()
                .found(keeper ? "ARTICLE_DRAFT" : "ARTICLE", search.text(), "x.number = upper(?)", search.text());
        if (!keeper) {
            where.and("x.in_force");
        }
        if (search.productTypeId() != null) {
            where.and(keeper ? "x.product_type_id = ?" : APPROVED_ABOUT, search.productTypeId());
        }
        if (search.status() != null) {
            where.and("x.status = ?", search.status().name());
        }
        return (keeper ? PRESENT : IN_FORCE)
                .page(dataSource, where, search.cursor(), search.size(), JdbcKnowledgeQueries::row, ArticleRow::id);
    }

    private static ArticleRow row(ResultSet row) throws SQLException {
        return new ArticleRow(
                row.getLong("id"),
                row.getString("number"),
                ArticleStatus.valueOf(row.getString("status")),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getObject("product_type_id", Long.class),
                row.getString("type_zh"),
                row.getString("type_en"),
                row.getString("model"),
                row.getInt("edition"),
                row.getBoolean("in_force"),
                row.getInt("uses"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }

    @Override
    public List<LikeCase> casesLike(Question question) {
        Telling telling = telling(question);
        if (telling.words().isEmpty()) {
            return List.of();
        }
        Conditions candidates = new Conditions()
                .and("c.id <> ?", question.caseId())
                .and("c.status in ('RESOLVED', 'CLOSED') and c.resolution is not null");
        question.visible()
                .onlyReferredTo()
                .ifPresent(department -> candidates.and(
                        "exists (select 1 from referral r where r.case_id = c.id and r.department = ?)",
                        department.value()));
        String from = ONE_BY_ONE.formatted(candidates);
        return Rows.of(
                dataSource,
                CASES.formatted(from),
                row -> new LikeCase(
                        row.getString("number"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("fault_cause"))
                                .map(FaultCause::valueOf)
                                .orElse(null),
                        row.getString("resolution")),
                telling.parameters(List.of(), List.of(question.caseId(), anyOf(telling.rare())), candidates, question));
    }

    @Override
    public List<LikeArticle> articlesLike(Question question) {
        Telling telling = telling(question);
        if (telling.words().isEmpty()) {
            return List.of();
        }
        Conditions candidates = new Conditions().and("t.words @@ cast(? as tsquery)", anyOf(telling.words()));
        String from = "select t.record_id as id, t.words from record_text t where t.kind = 'ARTICLE' and " + candidates
                + " limit " + CANDIDATES;
        return Rows.of(
                dataSource,
                ARTICLES.formatted(from),
                row -> new LikeArticle(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        row.getInt("uses"),
                        row.getBoolean("used")),
                telling.parameters(List.of(question.caseId()), List.of(), candidates, question));
    }

    /**
     * The words of a text and what each says about it.
     *
     * @param weights of the words, in the same order; together about 1
     * @param rare those that lead to cases they stand in
     */
    private record Telling(List<String> words, List<Double> weights, List<String> rare) {

        /** @param near what is asked of those that are looked at first */
        Object[] parameters(List<Object> before, List<Object> near, Conditions candidates, Question question) {
            List<Object> all = new ArrayList<>(before);
            all.add(words.stream().map(SearchWords::quoted).toArray(String[]::new));
            all.add(weights.toArray(Double[]::new));
            all.add(question.caseId());
            all.addAll(near);
            all.addAll(List.of(candidates.values()));
            all.addAll(List.of(ALIKE, question.atMost()));
            return all.toArray();
        }
    }

    private Telling telling(Question question) {
        Set<String> named = SearchWords.each(question.subject());
        Map<String, Double> shares = shares(Stream.concat(named.stream(), SearchWords.each(question.text()).stream())
                .distinct());
        List<String> words = List.copyOf(shares.keySet());
        List<Double> weights = words.stream()
                .map(it ->
                        -Math.log(shares.get(it) > 0 ? shares.get(it) : RARE) * (named.contains(it) ? OF_SUBJECT : 1))
                .toList();
        // what may stand nowhere else makes a text only a little less like others
        double whole = IntStream.range(0, words.size())
                .mapToDouble(it -> shares.get(words.get(it)) > 0 ? weights.get(it) : weights.get(it) * PERHAPS_NOWHERE)
                .sum();
        return new Telling(
                words, weights.stream().map(it -> it / Math.max(whole, RARE)).toList(), rare(words, shares));
    }

    /** The share of each word, in order; 0 where it isn't known. */
    private Map<String, Double> shares(Stream<String> words) {
        Map<String, Double> shares = new LinkedHashMap<>();
        Rows.of(
                        dataSource,
                        SHARES,
                        row -> Map.entry(row.getString("word"), row.getDouble("share")),
                        words.toArray(String[]::new),
                        MOST_WORDS)
                .forEach(it -> shares.put(it.getKey(), it.getValue()));
        return shares;
    }

    private List<String> rare(List<String> words, Map<String, Double> shares) {
        double each = Rows.of(dataSource, RARE_AT_MOST, row -> row.getDouble(1)).get(0);
        long most = Math.max(1, Math.min(RARE_WORDS, Math.round(RARE_TOGETHER / Math.max(each, 1))));
        return words.stream().filter(it -> shares.get(it) == 0).limit(most).toList();
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(SearchWords::quoted).collect(Collectors.joining(" | "));
    }
}
