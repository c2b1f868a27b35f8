package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Articles;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Edition;
import org.shouhou.domain.organisation.Right;

/** Reads articles: what is in force for everybody who works on cases, everything for who keeps or approves them. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS, Right.KEEP_KNOWLEDGE, Right.APPROVE_KNOWLEDGE})
@ApplicationScoped
public class ReadArticles {

    private final Articles articles;
    private final KnowledgeQueries queries;
    private final ServiceCases cases;
    private final KnownProducts products;
    private final CurrentActor currentActor;

    protected ReadArticles() {
        this(null, null, null, null, null);
    }

    @Inject
    ReadArticles(
            Articles articles,
            KnowledgeQueries queries,
            ServiceCases cases,
            KnownProducts products,
            CurrentActor currentActor) {
        this.articles = articles;
        this.queries = queries;
        this.cases = cases;
        this.products = products;
        this.currentActor = currentActor;
    }

    /** For tests of those who ask. */
    public static ReadArticles on(
            Articles articles,
            KnowledgeQueries queries,
            ServiceCases cases,
            ProductTypes types,
            ProductModels models,
            CurrentActor currentActor) {
        return new ReadArticles(articles, queries, cases, new KnownProducts(types, models), currentActor);
    }

    /** One page. */
    @Transactional
    public ListPage<ArticleRow> list(ArticleSearch search) {
        boolean keeper = keeps(actor());
        ArticleSearch open = keeper
                ? search
                : new ArticleSearch(search.text(), search.productTypeId(), null, search.cursor(), search.size());
        return queries.list(open, keeper);
    }

    /** @throws RuleBroken {@code article.unknown} also where it isn't in force and the reader doesn't keep articles */
    @Transactional
    public ArticleView view(long id) {
        return articles.byId(id).flatMap(it -> view(it, actor())).orElseThrow(() -> new RuleBroken("article.unknown"));
    }

    /** The same by its number. */
    @Transactional
    public Optional<ArticleView> numbered(String number) {
        return articles.byNumber(number).flatMap(it -> view(it, actor()));
    }

    private Optional<ArticleView> view(Article article, Actor actor) {
        Optional<Edition> inForce = article.inForce();
        boolean keeper = keeps(actor);
        return keeper || inForce.isPresent() ? Optional.of(shown(article, actor, inForce, keeper)) : Optional.empty();
    }

    private ArticleView shown(Article article, Actor actor, Optional<Edition> inForce, boolean keeper) {
        About about = keeper ? article.about() : inForce.orElseThrow().about();
        var type = about.productTypeId() == null ? null : products.type(about);
        return new ArticleView(
                article.id(),
                article.version(),
                article.number(),
                keeper ? article.status() : ArticleStatus.PUBLISHED,
                about,
                type == null ? null : type.nameZh(),
                type == null ? null : type.nameEn(),
                about.modelId() == null ? null : products.model(about).code(),
                caseNumber(article, actor),
                keeper ? article.wording() : inForce.orElseThrow().wording(),
                keeper ? article.writtenBy() : inForce.orElseThrow().writtenBy(),
                keeper ? article.writtenAt() : inForce.orElseThrow().approvedAt(),
                keeper ? article.reason() : null,
                inForce.map(Edition::edition).orElse(null),
                keeper ? latestFirst(article.editions()) : inForce.stream().toList(),
                articles.uses(article.id()),
                article.writerId() == actor.employeeId());
    }

    private String caseNumber(Article article, Actor actor) {
        return article.caseId() == null || !actor.may(Right.READ_CASES)
                ? null
                : cases.byId(article.caseId()).map(it -> it.number().value()).orElse(null);
    }

    private static List<Edition> latestFirst(List<Edition> editions) {
        List<Edition> turned = new ArrayList<>(editions);
        Collections.reverse(turned);
        return turned;
    }

    private static boolean keeps(Actor actor) {
        return actor.may(Right.KEEP_KNOWLEDGE) || actor.may(Right.APPROVE_KNOWLEDGE);
    }

    private Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }
}
