package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.shouhou.application.knowledge.ArticleRow;
import org.shouhou.application.knowledge.ArticleSearch;
import org.shouhou.application.knowledge.ArticleView;
import org.shouhou.application.knowledge.ReadArticles;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Edition;
import org.shouhou.domain.knowledge.Wording;

/** The articles (知识) of what was learnt: those in force, for who keeps articles also what isn't approved yet. */
@Path("v1/articles")
@ApplicationScoped
public class ArticlesResource {

    private static final int LARGEST = 200;

    private final ReadArticles readArticles;

    protected ArticlesResource() {
        this(null);
    }

    @Inject
    public ArticlesResource(ReadArticles readArticles) {
        this.readArticles = readArticles;
    }

    /** One page, by number. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        var page = readArticles.list(new ArticleSearch(
                asked.text("q").orElse(""),
                asked.id("productType").orElse(null),
                asked.oneOf("status", ArticleStatus.class).orElse(null),
                asked.cursor(),
                asked.size(LARGEST)));
        return Pages.page(page.rows(), page.next(), ArticlesResource::row, uri);
    }

    /** One with its texts and what was approved of it. */
    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public String one(@PathParam("number") String number) {
        ArticleView it = readArticles
                .numbered(number.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new RuleBroken("article.unknown"));
        return said(
                        new Fields()
                                .with("id", Long.valueOf(it.id()))
                                .with("number", it.number())
                                .with("status", it.status()),
                        it.wording())
                .with("productTypeId", it.about().productTypeId())
                .with("productTypeZh", it.typeZh())
                .with("productTypeEn", it.typeEn())
                .with("model", it.model())
                .with("inForce", it.inForce() == null ? null : Long.valueOf(it.inForce()))
                .with("uses", it.uses())
                .with("writtenBy", it.writtenBy())
                .with("writtenAt", it.writtenAt())
                .with("caseNumber", it.caseNumber())
                .with("reason", it.reason())
                .with("editions", it.editions(), ArticlesResource::edition)
                .toString();
    }

    private static Fields row(ArticleRow it) {
        return new Fields()
                .with("id", Long.valueOf(it.id()))
                .with("number", it.number())
                .with("status", it.status())
                .with("titleZh", written(it.titleZh()))
                .with("titleEn", written(it.titleEn()))
                .with("productTypeId", it.productTypeId())
                .with("productTypeZh", it.typeZh())
                .with("productTypeEn", it.typeEn())
                .with("model", it.model())
                .with("inForce", it.inForce() ? Long.valueOf(it.edition()) : null)
                .with("uses", it.uses())
                .with("writtenBy", it.writtenBy())
                .with("writtenAt", it.writtenAt());
    }

    private static Fields edition(Edition it) {
        return said(new Fields().with("edition", it.edition()), it.wording())
                .with("writtenBy", it.writtenBy())
                .with("approvedBy", it.approvedBy())
                .with("approvedAt", it.approvedAt());
    }

    private static Fields said(Fields fields, Wording it) {
        return fields.with("titleZh", written(it.titleZh()))
                .with("textZh", written(it.textZh()))
                .with("titleEn", written(it.titleEn()))
                .with("textEn", written(it.textEn()));
    }

    private static String written(String text) {
        return text.isEmpty() ? null : text;
    }
}
