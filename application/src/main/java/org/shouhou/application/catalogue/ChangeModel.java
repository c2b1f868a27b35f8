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
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.organisation.Right;

/** Changes a product model, or takes it out of use. */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class ChangeModel {

    private final ProductModels models;
    private final ProductTypes types;
    private final Ledger ledger;

    protected ChangeModel() {
        this(null, null, null);
    }

    @Inject
    public ChangeModel(ProductModels models, ProductTypes types, Ledger ledger) {
        this.models = models;
        this.types = types;
        this.ledger = ledger;
    }

    /** @param seenVersion the version somebody looked at */
    public record Command(long modelId, long seenVersion, ModelDetails details, boolean active) {}

    /** @throws RuleBroken {@code model.code.taken} */
    @Transactional
    public void change(Command command) {
        ProductModel model = models.byId(command.modelId()).orElseThrow(() -> new RuleBroken("model.unknown"));
        model.requireSeen(command.seenVersion());
        ModelDetails before = model.details();
        ModelDetails after = command.details();
        RuleBroken.unless(
                models.byCode(after.code())
                        .map(it -> it.id().equals(model.id()))
                        .orElse(true),
                "model.code.taken",
                after.code());
        RuleBroken.unless(types.byId(after.typeId()).isPresent(), "product-type.unknown");
        Changes changes = new Changes()
                .of("model", before.code(), after.code())
                .of("name-zh", before.nameZh(), after.nameZh())
                .of("name-en", before.nameEn(), after.nameEn())
                .of("product-type", type(before.typeId()), type(after.typeId()))
                .of("warranty-months", before.warrantyMonths(), after.warrantyMonths())
                .of("active", model.active(), command.active());
        model.describe(after, command.active());
        ledger.record("model.changed", "model " + after.code(), changes);
    }

    private String type(long id) {
        return types.byId(id).map(ProductType::nameZh).orElse("");
    }
}
