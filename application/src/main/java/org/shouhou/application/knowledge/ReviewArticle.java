package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Articles;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.Writer;
import org.shouhou.domain.organisation.Right;

/** Has an article approved: asked by who keeps articles, decided by who may approve them. */
@Permitted({Right.KEEP_KNOWLEDGE, Right.APPROVE_KNOWLEDGE})
@ApplicationScoped
public class ReviewArticle {

    private final Articles articles;
    private final Ledger ledger;
    private final Clock clock;

    protected ReviewArticle() {
        this(null, null, null);
    }

    @Inject
    ReviewArticle(Articles articles, Ledger ledger, Clock clock) {
        this.articles = articles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks for approval. */
    @Transactional
    public void submit(long articleId, long seenVersion) {
        ledger.actor().require(Right.KEEP_KNOWLEDGE);
        Article article = seen(articleId, seenVersion);
        article.submit();
        record("article.submitted", article);
    }

    /** Puts it in force. */
    @Transactional
    public void approve(long articleId, long seenVersion) {
        Actor actor = approver();
        Article article = seen(articleId, seenVersion);
        article.approve(new Writer(actor.employeeId(), actor.name()), clock.instant());
        ledger.record(
                "article.approved",
                WriteArticle.named(article),
                new Changes().with("edition", article.editions().size()));
    }

    /** Gives it back to who wrote it. */
    @Transactional
    public void giveBack(long articleId, long seenVersion, String reason) {
        approver();
        Article article = seen(articleId, seenVersion);
        article.giveBack(reason);
        record("article.given-back", article);
    }

    /** It no longer holds. */
    @Transactional
    public void withdraw(long articleId, long seenVersion, String reason) {
        approver();
        Article article = seen(articleId, seenVersion);
        article.withdraw(reason);
        record("article.withdrawn", article);
    }

    private Actor approver() {
        Actor actor = ledger.actor();
        actor.require(Right.APPROVE_KNOWLEDGE);
        return actor;
    }

    private Article seen(long articleId, long seenVersion) {
        Article article = articles.byId(articleId).orElseThrow(() -> new RuleBroken("article.unknown"));
        article.requireSeen(seenVersion);
        return article;
    }

    private void record(String action, Article article) {
        ledger.record(action, WriteArticle.named(article), new Changes().with("reason", article.reason()));
    }
}
