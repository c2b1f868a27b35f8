package org.shouhou.application.customers;

import org.shouhou.domain.customer.Region;

/** A sales region. */
public record RegionRow(long id, String nameZh, String nameEn, boolean active, long version) {

    static RegionRow of(Region it) {
        return new RegionRow(it.id(), it.nameZh(), it.nameEn(), it.active(), it.version());
    }
}
