package org.shouhou.portal.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.knowledge.ArticleView;
import org.shouhou.application.knowledge.ReadArticles;
import org.shouhou.application.knowledge.ReviewArticle;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Edition;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;

/** One article, as it is now or as it was approved once. */
@Named
@RequestScoped
public class ArticleBacking {

    static final String PAGE = "/knowledge/article?id=";

    @Inject
    private ReadArticles readArticles;

    @Inject
    private ReviewArticle reviewArticle;

    @Inject
    private Me me;

    @Inject
    private Told told;

    private ArticleView view;
    private Long version;
    private String reason;

    /** Refuses a page of nothing. */
    public void open() {
        getView();
        getWording();
    }

    public ArticleView getView() {
        if (view == null) {
            view = readArticles.view(id());
        }
        return view;
    }

    /** The approved edition the address names, or null for the article as it is now. */
    public Edition getChosen() {
        String given = Faces.getRequestParameter("edition");
        Long wanted = given == null ? null : Choices.id(given);
        return wanted == null
                ? null
                : getView().editions().stream()
                        .filter(it -> it.edition() == wanted)
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("article.unknown"));
    }

    public Wording getWording() {
        Edition chosen = getChosen();
        return chosen == null ? getView().wording() : chosen.wording();
    }

    public boolean offers(String what) {
        ArticleStatus status = getView().status();
        boolean keeps = me.may("KEEP_KNOWLEDGE");
        boolean approves = me.may("APPROVE_KNOWLEDGE");
        return switch (what) {
            case "change" -> keeps && status != ArticleStatus.IN_REVIEW;
            case "submit" -> keeps && status == ArticleStatus.DRAFT;
            case "approve" ->
                approves && status == ArticleStatus.IN_REVIEW && !getView().writtenByReader();
            case "giveBack" -> approves && status == ArticleStatus.IN_REVIEW;
            case "withdraw" -> approves && status != ArticleStatus.WITHDRAWN && status != ArticleStatus.IN_REVIEW;
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Whether more is shown than what everybody reads. */
    public boolean isKeeping() {
        return me.may("KEEP_KNOWLEDGE") || me.may("APPROVE_KNOWLEDGE");
    }

    public void submit() {
        reviewArticle.submit(id(), version);
        told.at(PAGE + id(), "knowledge_article.submitted");
    }

    public void approve() {
        reviewArticle.approve(id(), version);
        told.at(PAGE + id(), "knowledge_article.approved");
    }

    public void giveBack() {
        reviewArticle.giveBack(id(), version, reason);
        told.at(PAGE + id(), "knowledge_article.given-back");
    }

    public void withdraw() {
        reviewArticle.withdraw(id(), version, reason);
        told.at(PAGE + id(), "knowledge_article.withdrawn");
    }

    private static long id() {
        return Ids.given("id", "article.unknown");
    }

    /** The version the page shows, which goes back with each action. */
    public Long getVersion() {
        return version == null ? Long.valueOf(getView().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
