package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.application.knowledge.ArticleRow;
import org.shouhou.application.knowledge.ArticleSearch;
import org.shouhou.application.knowledge.ReadArticles;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Me;

/** The list of articles; what it shows stands in its address. */
@Named
@RequestScoped
public class KnowledgeBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private ReadArticles readArticles;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private Links links;

    @Inject
    private Me me;

    private ListPage<ArticleRow> page;
    private List<ProductTypeRow> types;

    public ListPage<ArticleRow> getPage() {
        if (page == null) {
            page = readArticles.list(new ArticleSearch(
                    given("q"),
                    Choices.id(given("type")),
                    Choices.of(ArticleStatus.class, given("status"), null),
                    links.given("cursor"),
                    PAGE_SIZE));
        }
        return page;
    }

    public List<ProductTypeRow> getTypes() {
        if (types == null) {
            types = listProductTypes.list();
        }
        return types;
    }

    public ArticleStatus[] getStatuses() {
        return ArticleStatus.values();
    }

    /** Whether drafts are shown, and what became of them. */
    public boolean isKeeping() {
        return me.may("KEEP_KNOWLEDGE") || me.may("APPROVE_KNOWLEDGE");
    }

    /** A parameter of the address, for the fields of the filter. */
    public String given(String name) {
        return links.given(name).orElse("");
    }

    public boolean isNarrowed() {
        return !(given("q") + given("type") + given("status")).isEmpty();
    }
}
