package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the product types, those out of use too. */
@Permitted({Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE, Right.KEEP_KNOWLEDGE})
@ApplicationScoped
public class ListProductTypes {

    private final ProductTypes types;

    protected ListProductTypes() {
        this(null);
    }

    @Inject
    public ListProductTypes(ProductTypes types) {
        this.types = types;
    }

    @Transactional
    public List<ProductTypeRow> list() {
        return types.all().stream().map(ProductTypeRow::of).toList();
    }
}
