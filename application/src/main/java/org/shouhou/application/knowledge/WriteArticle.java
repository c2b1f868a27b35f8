package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Articles;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.knowledge.Writer;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writes an article, or changes what one says; either is a draft until somebody else approves it. */
@Permitted(Right.KEEP_KNOWLEDGE)
@ApplicationScoped
public class WriteArticle {

    private final Articles articles;
    private final ServiceCases cases;
    private final CaseAccess access;
    private final KnownProducts products;
    private final Ledger ledger;
    private final Clock clock;

    protected WriteArticle() {
        this(null, null, null, null, null, null);
    }

    @Inject
    WriteArticle(
            Articles articles,
            ServiceCases cases,
            CaseAccess access,
            KnownProducts products,
            Ledger ledger,
            Clock clock) {
        this.articles = articles;
        this.cases = cases;
        this.access = access;
        this.products = products;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param learntFrom the case, or null
     * @return its id
     * @throws RuleBroken {@code case.unknown} also where the writer may not see the case
     */
    @Transactional
    public long begin(CaseNumber learntFrom, About about, Wording wording) {
        About whole = products.complete(about);
        Article article = new Article(
                Article.numbered(articles.nextRunning()),
                caseId(learntFrom),
                whole,
                wording,
                writer(),
                clock.instant());
        articles.add(article);
        ledger.record("article.added", named(article), products.begun(whole, wording));
        return article.id();
    }

    /** @param seenVersion the version somebody looked at */
    public record Command(long articleId, long seenVersion, About about, Wording wording) {}

    /** Says something else. */
    @Transactional
    public void change(Command command) {
        Article article = articles.byId(command.articleId()).orElseThrow(() -> new RuleBroken("article.unknown"));
        article.requireSeen(command.seenVersion());
        About before = article.about();
        Wording said = article.wording();
        About whole = products.complete(command.about());
        article.change(whole, command.wording(), writer(), clock.instant());
        ledger.record("article.changed", named(article), products.changed(before, whole, said, command.wording()));
    }

    private Long caseId(CaseNumber learntFrom) {
        if (learntFrom == null) {
            return null;
        }
        ServiceCase serviceCase =
                cases.byNumber(learntFrom).orElseThrow(() -> new RuleBroken("case.unknown", learntFrom.value()));
        access.require(ledger.actor(), serviceCase);
        return serviceCase.id();
    }

    private Writer writer() {
        Actor actor = ledger.actor();
        return new Writer(actor.employeeId(), actor.name());
    }

    static String named(Article article) {
        return "article " + article.number();
    }
}
