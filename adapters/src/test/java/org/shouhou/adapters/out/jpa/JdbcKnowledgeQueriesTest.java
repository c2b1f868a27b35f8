package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.knowledge.ArticleRow;
import org.shouhou.application.knowledge.ArticleSearch;
import org.shouhou.application.knowledge.KnowledgeQueries.Question;
import org.shouhou.application.knowledge.LikeArticle;
import org.shouhou.application.knowledge.LikeCase;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.knowledge.Writer;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** Lists of articles, and what is found to be like a case. */
class JdbcKnowledgeQueriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Visibility ALL = new Visibility(Optional.empty());
    private static final String SUBJECT = "3号空压机排气温度过高停机";
    private static final String COMPLAINT = "昨晚排气温度升到 110 度，机器跳闸，冷却器已经清洗过。";

    private EntityManager entityManager;
    private JdbcKnowledgeQueries queries;
    private Writer wang;
    private Writer zhang;
    private long type;
    private int cases;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        queries = new JdbcKnowledgeQueries(TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            wang = writer("wangfang", "王芳");
            zhang = writer("zhangwei", "张伟");
            var compressors = new ProductType("空压机", "Compressors");
            entityManager.persist(compressors);
            type = compressors.id();
            return null;
        });
    }

    @Test
    void everybody_lists_what_is_in_force_as_it_was_approved() {
        Article one = article(1, "排气温度高怎么办", "检查冷却器和油位。");
        Article other = article(2, "皮带更换", "松开张紧轮。");
        approve(one);
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager
                    .find(Article.class, one.id())
                    .change(new About(null, null), new Wording("新标题", "新文字", "", ""), wang, NOON);
            return null;
        });
        index();

        assertThat(list("", null, null, false)).extracting(ArticleRow::titleZh).containsExactly("排气温度高怎么办");
        assertThat(list("", null, null, true)).extracting(ArticleRow::titleZh).containsExactly("新标题", "皮带更换");
        assertThat(list("", null, ArticleStatus.DRAFT, true)).hasSize(2);
        assertThat(list("", type, null, true)).isEmpty();
        assertThat(list("", type, null, false)).extracting(ArticleRow::typeZh).containsExactly("空压机");
        assertThat(list("油位", null, null, false)).hasSize(1);
        assertThat(list("油位", null, null, true)).isEmpty();
        assertThat(list("zs000002", null, null, true))
                .extracting(ArticleRow::number)
                .containsExactly(other.number());
        assertThat(list("张紧轮", null, null, false)).isEmpty();
    }

    @Test
    void what_reads_like_the_case_is_found_and_nothing_else() {
        long here = aCase("3号空压机排气温度过高停机", null);
        aCase("空压机排气温度高，跳闸停机", "清洗冷却器，更换温控阀。");
        aCase("发票抬头有误，请重开", "已重开。");
        aCase("空压机排气温度高还没有办法", null);
        Article fitting = article(1, "排气温度过高停机", "清洗冷却器，检查油位和温控阀。");
        Article unlike = article(2, "皮带更换", "松开张紧轮，换上新皮带。");
        approve(fitting);
        approve(unlike);
        article(3, "排气温度过高停机：草稿", "还没批准。");
        index();

        var question = new Question(here, SUBJECT, COMPLAINT, ALL, 5);
        assertThat(queries.casesLike(question)).extracting(LikeCase::number).containsExactly("SH2026-000002");
        assertThat(queries.casesLike(question).get(0).remedy()).isEqualTo("清洗冷却器，更换温控阀。");
        assertThat(queries.casesLike(question).get(0).cause()).isEqualTo(FaultCause.values()[0]);
        assertThat(queries.articlesLike(question))
                .extracting(LikeArticle::number, LikeArticle::used)
                .containsExactly(tuple(fitting.number(), false));
    }

    @Test
    void of_the_same_machine_or_product_it_is_liker() throws SQLException {
        long here = aCase(SUBJECT, null);
        long sameMachine = aCase("空压机排气温度高，跳闸停机", "清洗冷却器。");
        long sameProduct = aCase("空压机排气温度高，跳闸停机", "清洗冷却器。");
        long unknown = aCase("空压机排气温度高，跳闸停机", "清洗冷却器。");
        long otherProduct = aCase("空压机排气温度高，跳闸停机", "清洗冷却器。");
        long otherMatter = aCase("发票抬头有误，请重开", "已重开。");
        Article fitting = article(1, "排气温度过高停机", "清洗冷却器。");
        Article anything = article(2, "排气温度过高停机", "清洗冷却器。");
        approve(fitting);
        approve(anything);
        index();
        about(here, type, 71);
        about(sameMachine, type, 71);
        about(sameProduct, type, 72);
        about(otherProduct, type + 1, 73);
        about(otherMatter, type, 71);

        var question = new Question(here, SUBJECT, COMPLAINT, ALL, 5);
        assertThat(queries.casesLike(question))
                .extracting(LikeCase::number)
                .containsExactly("SH2026-000002", "SH2026-000003", "SH2026-000004", "SH2026-000005");
        assertThat(unknown).isGreaterThan(sameProduct);
        assertThat(queries.articlesLike(question))
                .extracting(LikeArticle::number)
                .containsExactly(fitting.number(), anything.number());
    }

    private static void about(long caseId, long productType, long machine) throws SQLException {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica;"
                    + " insert into case_coverage (case_id, product_type_id, equipment_id, day, status, intake_number,"
                    + " intake_kind, intake_status, intake_reason, intake_day, intake_ruled_at, version) values ("
                    + caseId + ", " + productType + ", " + machine + ", current_date, 'UNKNOWN', 1, 'AT_INTAKE',"
                    + " 'UNKNOWN', 'MACHINE_UNKNOWN', current_date, now(), 1);"
                    + " set session_replication_role = default");
        }
    }

    @Test
    void an_article_of_use_here_says_so_and_one_withdrawn_is_gone() {
        long here = aCase("3号空压机排气温度过高停机", null);
        Article fitting = article(1, "排气温度过高停机", "清洗冷却器，检查油位和温控阀。");
        approve(fitting);
        index();
        TestDatabase.inTransaction(
                entityManager, () -> new JpaArticles(entityManager).used(fitting.id(), here, "王芳", NOON));

        LikeArticle found = queries.articlesLike(new Question(here, SUBJECT, COMPLAINT, ALL, 5))
                .get(0);
        assertThat(found.used()).isTrue();
        assertThat(found.uses()).isEqualTo(1);
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager.find(Article.class, fitting.id()).withdraw("停产");
            return null;
        });
        index();
        assertThat(queries.articlesLike(new Question(here, SUBJECT, COMPLAINT, ALL, 5)))
                .isEmpty();
    }

    @Test
    void a_department_finds_only_cases_it_may_see() {
        long here = aCase("3号空压机排气温度过高停机", null);
        aCase("空压机排气温度高，跳闸停机", "清洗冷却器，更换温控阀。");
        index();
        var technical = new Visibility(Optional.of(new DepartmentCode("TECHNICAL")));
        assertThat(queries.casesLike(new Question(here, SUBJECT, COMPLAINT, technical, 5)))
                .isEmpty();
        assertThat(queries.casesLike(new Question(here, SUBJECT, COMPLAINT, ALL, 5)))
                .hasSize(1);
    }

    @Test
    void a_case_settled_before_causes_were_asked_for_is_found_too() {
        long here = aCase("3号空压机排气温度过高停机", null);
        aCase("空压机排气温度高，跳闸停机", "清洗冷却器。");
        TestDatabase.inTransaction(entityManager, () -> entityManager
                .createNativeQuery("update service_case set fault_cause = null, fault_part = null")
                .executeUpdate());
        index();
        assertThat(queries.casesLike(new Question(here, SUBJECT, COMPLAINT, ALL, 5)))
                .extracting(LikeCase::cause)
                .containsOnlyNulls();
    }

    @Test
    void a_text_without_words_is_like_nothing() {
        aCase("空压机排气温度高，跳闸停机", "清洗冷却器。");
        index();
        assertThat(queries.casesLike(new Question(0, "", "！？ 。", ALL, 5))).isEmpty();
        assertThat(queries.articlesLike(new Question(0, "", "", ALL, 5))).isEmpty();
    }

    private List<ArticleRow> list(String text, Long productType, ArticleStatus status, boolean keeper) {
        return queries.list(new ArticleSearch(text, productType, status, Optional.empty(), 50), keeper)
                .rows();
    }

    private Writer writer(String login, String name) {
        var employee = new Employee(login, name, null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);
        entityManager.persist(employee);
        return new Writer(employee.id(), name);
    }

    private Article article(int running, String title, String text) {
        return TestDatabase.inTransaction(entityManager, () -> {
            var article = new Article(
                    Article.numbered(running),
                    null,
                    new About(running == 1 ? type : null, null),
                    new Wording(title, text, "", ""),
                    wang,
                    NOON);
            entityManager.persist(article);
            return article;
        });
    }

    private void approve(Article article) {
        TestDatabase.inTransaction(entityManager, () -> {
            Article managed = entityManager.find(Article.class, article.id());
            managed.submit();
            managed.approve(zhang, NOON);
            return null;
        });
    }

    private long aCase(String subject, String remedy) {
        return TestDatabase.inTransaction(entityManager, () -> {
            ServiceCase made = ServiceCase.open(
                            new CaseNumber(String.format("SH2026-%06d", ++cases)),
                            Channel.EMAIL,
                            subject,
                            null,
                            null,
                            NOON,
                            NOON)
                    .made();
            if (remedy != null) {
                made.resolve(new Resolution(FaultCause.values()[0], "", remedy), NOON);
            }
            entityManager.persist(made);
            return made.id();
        });
    }

    private void index() {
        new JdbcSearchIndex(TestDatabase.get().dataSource()).indexDue(1000);
    }
}
