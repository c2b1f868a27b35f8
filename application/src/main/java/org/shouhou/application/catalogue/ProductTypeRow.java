package org.shouhou.application.catalogue;

import org.shouhou.domain.catalogue.ProductType;

/** A product type. */
public record ProductTypeRow(long id, String nameZh, String nameEn, boolean active, long version) {

    static ProductTypeRow of(ProductType it) {
        return new ProductTypeRow(it.id(), it.nameZh(), it.nameEn(), it.active(), it.version());
    }
}
