package org.shouhou.application.customers;

import java.util.List;

/**
 * Customers that are one with a customer, or may be.
 *
 * @param survivor the one it was merged into, or null
 * @param merged those merged into it
 * @param alike others with nearly the same name, the same phone or the same mail domain, and not merged
 */
public record Kin(Named survivor, List<Named> merged, List<Named> alike) {

    /** Nobody. */
    public static final Kin NONE = new Kin(null, List.of(), List.of());

    /** A customer by its name, in the version that was read. */
    public record Named(long id, long version, String name) {}
}
