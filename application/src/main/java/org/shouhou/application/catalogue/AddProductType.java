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

/** Adds a product type. */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class AddProductType {

    private final ProductTypes types;
    private final Ledger ledger;

    protected AddProductType() {
        this(null, null);
    }

    @Inject
    public AddProductType(ProductTypes types, Ledger ledger) {
        this.types = types;
        this.ledger = ledger;
    }

    /** @throws RuleBroken {@code product-type.name.taken} */
    @Transactional
    public void add(String nameZh, String nameEn) {
        ProductType type = new ProductType(nameZh, nameEn);
        RuleBroken.unless(
                types.all().stream().noneMatch(it -> sameName(it, type.nameZh())),
                "product-type.name.taken",
                type.nameZh());
        types.add(type);
        ledger.record(
                "product-type.added", "product-type " + type.nameZh(), new Changes().with("name-en", type.nameEn()));
    }

    static boolean sameName(ProductType one, String name) {
        return one.nameZh().equalsIgnoreCase(name);
    }
}
