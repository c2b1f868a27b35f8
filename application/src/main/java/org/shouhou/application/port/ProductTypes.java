package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.catalogue.ProductType;

/** The types of products. */
public interface ProductTypes {

    /** Adds one; it has its id afterwards. */
    void add(ProductType type);

    Optional<ProductType> byId(long id);

    /** All, also those out of use, in the order they were made. */
    List<ProductType> all();
}
