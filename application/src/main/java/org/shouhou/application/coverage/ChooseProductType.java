package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/** A person says which product type a case is about, where no machine tells it (P5). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class ChooseProductType {

    private final CoverageInHand inHand;
    private final ProductTypes types;

    protected ChooseProductType() {
        this(null, null);
    }

    @Inject
    ChooseProductType(CoverageInHand inHand, ProductTypes types) {
        this.inHand = inHand;
        this.types = types;
    }

    /**
     * @param seenVersion the version of what is ruled the user looked at
     * @throws RuleBroken {@code coverage.type.of-machine}, {@code product-type.unknown}
     */
    @Transactional
    public void choose(CaseNumber number, long seenVersion, Long typeId) {
        var held = inHand.take(number, seenVersion);
        ProductType type = type(typeId);
        Long known = held.coverage().productTypeId();
        String before = known == null ? "" : type(known).nameZh();
        held.coverage().typeIs(type.id());
        inHand.noted(held, "case.product-type-chosen", new Changes().of("product-type", before, type.nameZh()));
    }

    private ProductType type(Long id) {
        RuleBroken.unless(id != null, "coverage.type.missing");
        return types.byId(id).orElseThrow(() -> new RuleBroken("product-type.unknown"));
    }
}
