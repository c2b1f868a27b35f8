package org.shouhou.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.MemoryArticles;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writing, approving, reading and using articles, on memory. */
class KnowledgeTest {

    private static final About ANYTHING = new About(null, null);
    private static final Wording FIRST = new Wording("排气温度高", "检查冷却器。", "High temperature", "Check the cooler.");
    private static final Wording SECOND = new Wording("排气温度高", "先检查油位。", "", "");

    private final Office office = new Office();
    private final MemoryArticles articles = new MemoryArticles();
    private final Lists lists = new Lists();
    private final Ledger ledger = new Ledger(office.intake.audit, office.acting, office.intake.clock);
    private final KnownProducts products = new KnownProducts(office.intake.productTypes, office.intake.models);
    private final WriteArticle write =
            new WriteArticle(articles, office.intake.cases, office.access, products, ledger, office.intake.clock);
    private final ReviewArticle review = new ReviewArticle(articles, ledger, office.intake.clock);
    private final ReadArticles read = new ReadArticles(articles, lists, office.intake.cases, products, office.acting);
    private final InsertArticle insert = new InsertArticle(
            articles, office.intake.cases, office.access, office.intake.tellOfCase, office.acting, office.intake.clock);

    private final Actor writer = who(101, "wangfang", "王芳", Right.READ_CASES, Right.HANDLE_CASES, Right.KEEP_KNOWLEDGE);
    private final Actor approver =
            who(102, "zhangwei", "张伟", Right.READ_CASES, Right.KEEP_KNOWLEDGE, Right.APPROVE_KNOWLEDGE);
    private final Actor reader = who(103, "zhaogang", "赵刚", Right.ANSWER_REFERRALS);

    @BeforeEach
    void begin() {
        office.acting.now(writer);
    }

    @Test
    void what_somebody_else_approved_is_read_by_everybody() {
        long id = write.begin(null, ANYTHING, FIRST);
        assertThat(lastEntry()).isEqualTo("article.added article ZS000001 title-zh: 排气温度高\ntitle-en: High temperature");
        office.acting.now(reader);
        refused("article.unknown", () -> read.view(id));
        office.acting.now(writer);
        review.submit(id, 0);
        refused("not-permitted", () -> review.approve(id, 0));
        office.acting.now(approver);
        assertThat(read.view(id).writtenByReader()).isFalse();
        review.approve(id, 0);
        assertThat(lastEntry()).isEqualTo("article.approved article ZS000001 edition: 1");

        office.acting.now(writer);
        write.change(new WriteArticle.Command(id, 0, ANYTHING, SECOND));
        assertThat(read.view(id).wording()).isEqualTo(SECOND);
        assertThat(read.view(id).status()).isEqualTo(ArticleStatus.DRAFT);
        office.acting.now(reader);
        assertThat(read.view(id).wording()).isEqualTo(FIRST);
        assertThat(read.view(id).editions()).hasSize(1);
        assertThat(read.view(id).status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(read.numbered("ZS000001")).isPresent();
        assertThat(read.numbered("ZS000002")).isEmpty();
    }

    @Test
    void who_approves_also_gives_back_and_withdraws() {
        long id = write.begin(null, ANYTHING, FIRST);
        review.submit(id, 0);
        refused("not-permitted", () -> review.giveBack(id, 0, "太短"));
        refused("not-permitted", () -> review.withdraw(id, 0, "停产"));
        office.acting.now(approver);
        refused("changed-meanwhile", () -> review.giveBack(id, 1, "太短"));
        review.giveBack(id, 0, "太短");
        assertThat(lastEntry()).isEqualTo("article.given-back article ZS000001 reason: 太短");
        review.withdraw(id, 0, "停产");
        assertThat(read.view(id).inForce()).isNull();
        assertThat(read.view(id).reason()).isEqualTo("停产");
    }

    @Test
    void it_is_about_what_the_catalogue_knows() {
        var compressors = new ProductType("空压机", "Compressors");
        office.intake.productTypes.add(compressors);
        var dryers = new ProductType("干燥机", "Dryers");
        office.intake.productTypes.add(dryers);
        var model = new ProductModel(new ModelDetails("ZLG-75A", "螺杆机", "Screw", compressors.id(), 12));
        office.intake.models.add(model);

        refused("product-type.unknown", () -> write.begin(null, new About(4711L, null), FIRST));
        refused("model.unknown", () -> write.begin(null, new About(null, 4711L), FIRST));
        refused("article.model-of-other-type", () -> write.begin(null, new About(dryers.id(), model.id()), FIRST));
        long id = write.begin(null, new About(null, model.id()), FIRST);
        assertThat(read.view(id).typeZh()).isEqualTo("空压机");
        assertThat(read.view(id).model()).isEqualTo("ZLG-75A");
        write.change(new WriteArticle.Command(id, 0, new About(dryers.id(), null), FIRST));
        assertThat(lastEntry())
                .isEqualTo("article.changed article ZS000001 product-type: 空压机 → 干燥机\nmodel: ZLG-75A → ");
    }

    @Test
    void it_remembers_the_case_for_who_may_see_it() {
        ServiceCase learntFrom = office.newCase();
        long id = write.begin(learntFrom.number(), ANYTHING, FIRST);
        assertThat(read.view(id).caseNumber()).isEqualTo(learntFrom.number().value());
        office.acting.now(who(104, "chenjie", "陈杰", Right.ANSWER_REFERRALS, Right.KEEP_KNOWLEDGE));
        assertThat(read.view(id).caseNumber()).isNull();
        refused("not-permitted", () -> write.begin(learntFrom.number(), ANYTHING, FIRST));
    }

    @Test
    void it_goes_into_answers_in_their_language_and_counts_once_a_case() {
        ServiceCase serviceCase = office.newCase();
        long id = write.begin(null, ANYTHING, FIRST);
        refused("article.unknown", () -> insert.into(serviceCase.number(), id));
        review.submit(id, 0);
        office.acting.now(approver);
        review.approve(id, 0);
        office.acting.now(writer);

        assertThat(insert.into(serviceCase.number(), id)).isEqualTo("检查冷却器。");
        assertThat(lastEntry())
                .isEqualTo("article.used case " + serviceCase.number().value() + " ZS000001");
        insert.into(serviceCase.number(), id);
        assertThat(read.view(id).uses()).isEqualTo(1);
        assertThat(office.intake.audit.actions().stream().filter("article.used"::equals))
                .hasSize(1);
        office.acting.now(reader);
        refused("not-permitted", () -> insert.into(serviceCase.number(), id));
    }

    @Test
    void drafts_are_listed_for_who_keeps_articles_only() {
        var search = new ArticleSearch("", null, ArticleStatus.DRAFT, Optional.empty(), 50);
        read.list(search);
        office.acting.now(reader);
        read.list(search);
        assertThat(lists.asked).containsExactly("DRAFT true", "null false");
    }

    private String lastEntry() {
        var entries = office.intake.audit.entries();
        var last = entries.get(entries.size() - 1);
        return last.action() + " " + last.object() + " " + last.detail();
    }

    private static Actor who(long id, String login, String name, Right... rights) {
        return new Actor(id, login, name, DepartmentCode.SERVICE_OFFICE, Set.of(rights));
    }

    /** Remembers what was listed. */
    private static final class Lists implements KnowledgeQueries {

        private final List<String> asked = new ArrayList<>();

        @Override
        public ListPage<ArticleRow> list(ArticleSearch search, boolean keeper) {
            asked.add(search.status() + " " + keeper);
            return new ListPage<>(List.of(), Optional.empty(), Optional.empty(), 0);
        }

        @Override
        public List<LikeCase> casesLike(Question question) {
            return List.of();
        }

        @Override
        public List<LikeArticle> articlesLike(Question question) {
            return List.of();
        }
    }
}
