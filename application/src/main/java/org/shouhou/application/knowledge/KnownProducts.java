package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Wording;

/** What articles are about is in the catalogue. Part of the caller's transaction. */
@ApplicationScoped
class KnownProducts {

    private final ProductTypes types;
    private final ProductModels models;

    protected KnownProducts() {
        this(null, null);
    }

    @Inject
    KnownProducts(ProductTypes types, ProductModels models) {
        this.types = types;
        this.models = models;
    }

    /**
     * The same, with the type of the model where only that was named.
     *
     * @throws RuleBroken {@code product-type.unknown}, {@code model.unknown}, {@code article.model-of-other-type}
     */
    About complete(About about) {
        if (about.productTypeId() != null) {
            type(about);
        }
        if (about.modelId() == null) {
            return about;
        }
        long type = model(about).details().typeId();
        RuleBroken.unless(
                about.productTypeId() == null || about.productTypeId() == type, "article.model-of-other-type");
        return new About(type, about.modelId());
    }

    ProductType type(About about) {
        return types.byId(about.productTypeId()).orElseThrow(() -> new RuleBroken("product-type.unknown"));
    }

    ProductModel model(About about) {
        return models.byId(about.modelId()).orElseThrow(() -> new RuleBroken("model.unknown"));
    }

    /** What a new article begins with, for the audit trail. */
    Changes begun(About about, Wording wording) {
        return new Changes()
                .with("product-type", typeName(about))
                .with("model", modelCode(about))
                .with("title-zh", wording.titleZh())
                .with("title-en", wording.titleEn());
    }

    /** What changed of an article, for the audit trail. */
    Changes changed(About before, About after, Wording said, Wording saying) {
        return new Changes()
                .of("product-type", typeName(before), typeName(after))
                .of("model", modelCode(before), modelCode(after))
                .of("title-zh", said.titleZh(), saying.titleZh())
                .of("title-en", said.titleEn(), saying.titleEn());
    }

    private String typeName(About about) {
        return about.productTypeId() == null ? "" : type(about).nameZh();
    }

    private String modelCode(About about) {
        return about.modelId() == null ? "" : model(about).code();
    }
}
