package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.organisation.Right;

/** Adds a product model. */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class AddModel {

    private final ProductModels models;
    private final ProductTypes types;
    private final Ledger ledger;

    protected AddModel() {
        this(null, null, null);
    }

    @Inject
    public AddModel(ProductModels models, ProductTypes types, Ledger ledger) {
        this.models = models;
        this.types = types;
        this.ledger = ledger;
    }

    /**
     * @return its id
     * @throws RuleBroken {@code model.code.taken}
     */
    @Transactional
    public long add(ModelDetails details) {
        RuleBroken.unless(models.byCode(details.code()).isEmpty(), "model.code.taken", details.code());
        RuleBroken.unless(types.byId(details.typeId()).isPresent(), "product-type.unknown");
        ProductModel model = new ProductModel(details);
        models.add(model);
        ledger.record(
                "model.added",
                "model " + model.code(),
                new Changes().with("name-zh", details.nameZh()).with("warranty-months", details.warrantyMonths()));
        return model.id();
    }
}
