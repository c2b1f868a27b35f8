package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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
 * fewer cases it stands in. Only the rarest words lead to candidates, and only so many are compared.
 */
@ApplicationScoped
public class JdbcKnowledgeQueries implements KnowledgeQueries {

    private static final String ROWS =
            "select x.id, x.number, x.status, %s, t.name_zh as type_zh, t.name_en as type_en,"
                    + " (select code from product_model where id = x.model_id) as model, x.edition, x.in_force, x.uses,"
                    + " %s from article x left join product_type t on t.id = x.product_type_id %s";

    private static final KeysetList PRESENT = new KeysetList(
            ROWS.formatted("x.title_zh, x.title_en", "x.written_by, x.written_at", ""), "article", "number");

    private static final KeysetList IN_FORCE = new KeysetList(
            ROWS.formatted(
                    "e.title_zh, e.title_en",
                    "e.written_by, e.approved_at as written_at",
                    "join article_edition e on e.article_id = x.id and e.edition = x.edition"),
            "article",
            "number");

    /** How often the frequent words stand in cases, of a sample; the database keeps count of these for its plans. */
    private static final String FREQUENCIES =
            """
            select f.word, f.share from (
                select unnest(most_common_elems::text::text[]) as word, unnest(most_common_elem_freqs) as share
                from pg_stats where schemaname = current_schema and tablename = 'search_text' and attname = 'words') f
            where f.word = any (?)
            """;

    /** What the database kept no count of is rarer than this. */
    private static final double RARE = 0.002;

    /** How many cases there are, about; less than none where the database hasn't looked yet. */
    private static final String HOW_MANY = "select reltuples from pg_class where oid = 'search_text'::regclass";

    /** Words that stand in more cases than these lead to too many. */
    private static final double TELLING = 1_000;

    /** Beyond these, words add nothing to what a text is like. */
    private static final int MOST_WORDS = 80;

    private static final int LEADING_WORDS = 8;
    private static final int CANDIDATES = 200;

    /** Less in common, by weight, is chance. */
    private static final double ALIKE = 0.12;

    private static final String SHARED =
            """
            select found.id, (select coalesce(sum(w.weight), 0) from unnest(?, ?) as w(word, weight)
                where found.words @@ cast(w.word as tsquery)) as shared from (%s) found
            """;

    private static final String CASES =
            """
            select c.number, c.subject, c.fault_cause, c.resolution from (
                select * from (%s) ranked where shared >= ? order by shared desc, id desc limit ?) best
            join service_case c on c.id = best.id order by best.shared desc, best.id desc
            """
                    .formatted(SHARED);

    private static final String ARTICLES =
            """
            select x.id, x.number, e.title_zh, e.title_en, x.uses,
                exists (select 1 from article_use u where u.article_id = x.id and u.case_id = ?) as used
            from (select * from (%s) ranked where shared >= ? order by shared desc, id desc limit ?) best
            join article x on x.id = best.id and x.in_force
            join article_edition e on e.article_id = x.id and e.edition = x.edition
            order by best.shared desc, best.id desc
            """
                    .formatted(SHARED);

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
            where.and("x.product_type_id = ?", search.productTypeId());
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
        Telling telling = telling(question.text());
        if (telling.words().length == 0) {
            return List.of();
        }
        Conditions candidates = new Conditions()
                .and("s.words @@ cast(? as tsquery)", telling.leading())
                .and("c.id <> ?", question.caseId())
                .and("c.status in ('RESOLVED', 'CLOSED') and c.resolution is not null");
        question.visible()
                .onlyReferredTo()
                .ifPresent(department -> candidates.and(
                        "exists (select 1 from referral r where r.case_id = c.id and r.department = ?)",
                        department.value()));
        String from = "select c.id, s.words from search_text s join service_case c on c.id = s.case_id where "
                + candidates + " limit " + CANDIDATES;
        return Rows.of(
                dataSource,
                CASES.formatted(from),
                row -> new LikeCase(
                        row.getString("number"),
                        row.getString("subject"),
                        FaultCause.valueOf(row.getString("fault_cause")),
                        row.getString("resolution")),
                telling.parameters(List.of(), candidates, question.atMost()));
    }

    @Override
    public List<LikeArticle> articlesLike(Question question) {
        Telling telling = telling(question.text());
        if (telling.words().length == 0) {
            return List.of();
        }
        Conditions candidates = new Conditions().and("t.words @@ cast(? as tsquery)", telling.leading());
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
                telling.parameters(List.of(question.caseId()), candidates, question.atMost()));
    }

    /**
     * The words of a text and what each says about it.
     *
     * @param weights of the words, in the same order; together 1
     * @param leading those that lead to candidates, as a tsquery
     */
    private record Telling(String[] words, Double[] weights, String leading) {

        Object[] parameters(List<Object> before, Conditions candidates, int atMost) {
            List<Object> all = new ArrayList<>(before);
            all.addAll(List.of(words, weights));
            all.addAll(List.of(candidates.values()));
            all.addAll(List.of(ALIKE, atMost));
            return all.toArray();
        }
    }

    private Telling telling(String text) {
        List<String> words = SearchWords.each(text).stream().limit(MOST_WORDS).toList();
        Map<String, Double> shares = new HashMap<>();
        Rows.of(dataSource, FREQUENCIES, row -> Map.entry(row.getString("word"), row.getDouble("share")), (Object)
                        words.toArray(String[]::new))
                .forEach(it -> shares.put(it.getKey(), it.getValue()));
        ToDoubleFunction<String> share = it -> shares.getOrDefault(it, RARE);
        double cases = Rows.of(dataSource, HOW_MANY, row -> row.getDouble(1)).get(0);
        String leading = words.stream()
                .filter(it -> share.applyAsDouble(it) * cases <= TELLING)
                .sorted(Comparator.comparingDouble(share))
                .limit(LEADING_WORDS)
                .map(SearchWords::quoted)
                .collect(Collectors.joining(" | "));
        if (leading.isEmpty()) {
            return new Telling(new String[0], new Double[0], "");
        }
        double[] weights = words.stream()
                .mapToDouble(it -> -Math.log(share.applyAsDouble(it)))
                .toArray();
        double total = DoubleStream.of(weights).sum();
        return new Telling(
                words.stream().map(SearchWords::quoted).toArray(String[]::new),
                DoubleStream.of(weights).mapToObj(it -> it / total).toArray(Double[]::new),
                leading);
    }
}
