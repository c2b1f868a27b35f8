package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Articles;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.Edition;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts what an article says into an answer, and records that it was of use. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class InsertArticle {

    private final Articles articles;
    private final ServiceCases cases;
    private final CaseAccess access;
    private final TellOfCase tellOfCase;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected InsertArticle() {
        this(null, null, null, null, null, null);
    }

    @Inject
    InsertArticle(
            Articles articles,
            ServiceCases cases,
            CaseAccess access,
            TellOfCase tellOfCase,
            CurrentActor currentActor,
            Clock clock) {
        this.articles = articles;
        this.cases = cases;
        this.access = access;
        this.tellOfCase = tellOfCase;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The text in force, in the case's language where it is written in it.
     *
     * @throws RuleBroken {@code article.unknown} also where it isn't in force
     */
    @Transactional
    public String into(CaseNumber number, long articleId) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        ServiceCase serviceCase =
                cases.byNumber(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(actor, serviceCase);
        Article article = articles.byId(articleId).orElseThrow(() -> new RuleBroken("article.unknown"));
        Edition inForce = article.inForce().orElseThrow(() -> new RuleBroken("article.unknown"));
        Instant now = clock.instant();
        if (articles.used(articleId, serviceCase.id(), actor.name(), now)) {
            tellOfCase.noted(serviceCase, "article.used", now, actor.loginName(), article.number());
        }
        return inForce.wording().text(WritingLanguage.of(serviceCase.subject()));
    }
}
