package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.organisation.Right;

/** Changes a product type, or takes it out of use. */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class ChangeProductType {

    private final ProductTypes types;
    private final Ledger ledger;

    protected ChangeProductType() {
        this(null, null);
    }

    @Inject
    public ChangeProductType(ProductTypes types, Ledger ledger) {
        this.types = types;
        this.ledger = ledger;
    }

    /** @param seenVersion the version somebody looked at */
    public record Command(long typeId, long seenVersion, String nameZh, String nameEn, boolean active) {}

    /** @throws RuleBroken {@code product-type.name.taken} */
    @Transactional
    public void change(Command command) {
        ProductType type = types.byId(command.typeId()).orElseThrow(() -> new RuleBroken("product-type.unknown"));
        type.requireSeen(command.seenVersion());
        ProductType wanted = new ProductType(command.nameZh(), command.nameEn());
        RuleBroken.unless(
                types.all().stream()
                        .noneMatch(it -> !it.id().equals(type.id()) && AddProductType.sameName(it, wanted.nameZh())),
                "product-type.name.taken",
                wanted.nameZh());
        Changes changes = new Changes()
                .of("name-zh", type.nameZh(), wanted.nameZh())
                .of("name-en", type.nameEn(), wanted.nameEn())
                .of("active", type.active(), command.active());
        type.describe(command.nameZh(), command.nameEn(), command.active());
        ledger.record("product-type.changed", "product-type " + type.nameZh(), changes);
    }
}
