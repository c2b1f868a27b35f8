package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouhou.application.port.Articles;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.knowledge.Writer;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

/** What the sample company learnt from its cases; some of it approved, some not yet, some no longer. */
@ApplicationScoped
class SampleArticles {

    private final Articles articles;
    private final ProductTypes types;
    private final ProductModels models;

    protected SampleArticles() {
        this(null, null, null);
    }

    @Inject
    SampleArticles(Articles articles, ProductTypes types, ProductModels models) {
        this.articles = articles;
        this.types = types;
        this.models = models;
    }

    /** @param told the cases they were learnt from and used in, which are named by their subjects */
    void write(Cast cast, List<ServiceCase> told, Instant now) {
        Map<String, ServiceCase> cases =
                told.stream().collect(Collectors.toMap(ServiceCase::subject, it -> it, (first, again) -> first));
        Map<String, Long> ids = types.all().stream().collect(Collectors.toMap(ProductType::nameZh, ProductType::id));
        for (JsonObject written : Resources.articles()) {
            Instant then = now.minus(Duration.ofDays(written.getInt("days")));
            Article article = new Article(
                    Article.numbered(articles.nextRunning()),
                    written.containsKey("from")
                            ? named(cases, written.getString("from")).id()
                            : null,
                    about(written, ids),
                    new Wording(
                            written.getString("titleZh"),
                            written.getString("textZh"),
                            written.getString("titleEn"),
                            written.getString("textEn")),
                    writer(cast, written.getString("by")),
                    then);
            if (written.containsKey("approved")) {
                article.submit();
                article.approve(writer(cast, written.getString("approved")), then.plus(Duration.ofHours(5)));
            } else if (written.getBoolean("review", false)) {
                article.submit();
            }
            if (written.containsKey("withdrawn")) {
                article.withdraw(written.getString("withdrawn"));
            }
            articles.add(article);
            for (JsonValue use :
                    written.getOrDefault("used", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
                use(article, named(cases, ((JsonString) use).getString()), cast.employee(written.getString("by")));
            }
        }
    }

    private void use(Article article, ServiceCase serviceCase, Employee by) {
        articles.used(article.id(), serviceCase.id(), by.name(), serviceCase.recordedAt());
    }

    private static ServiceCase named(Map<String, ServiceCase> cases, String subject) {
        return Optional.ofNullable(cases.get(subject))
                .orElseThrow(() -> new IllegalStateException("There is no case: " + subject));
    }

    private About about(JsonObject written, Map<String, Long> ids) {
        String model = written.getString("model", "");
        return new About(
                written.isNull("type") ? null : ids.get(written.getString("type")),
                model.isEmpty() ? null : models.byCode(model).orElseThrow().id());
    }

    private static Writer writer(Cast cast, String loginName) {
        Employee employee = cast.employee(loginName);
        return new Writer(employee.id(), employee.name());
    }
}
