package org.shouhou.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.catalogue.ProductModel;

/** The product models. */
public interface ProductModels {

    /** Adds one; it has its id afterwards. */
    void add(ProductModel model);

    Optional<ProductModel> byId(long id);

    /** @param code in capitals */
    Optional<ProductModel> byCode(String code);

    /** The codes of these models, sorted. @throws org.shouhou.domain.RuleBroken {@code model.unknown} */
    List<String> codes(Collection<Long> ids);
}
