package org.shouhou.application.customers;

import java.util.Optional;

/**
 * Which customers to list, by name.
 *
 * @param text words, a number, or the phone or mail address of somebody there; empty for anything
 * @param regionId of that region, or null for any
 * @param onlyKey only those that are visited regularly
 * @param presence whether they still are customers
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record CustomerSearch(
        String text, Long regionId, boolean onlyKey, Presence presence, Optional<String> cursor, int size) {

    public CustomerSearch {
        text = text == null ? "" : text.strip();
        presence = presence == null ? Presence.ACTIVE : presence;
        size = Math.max(1, Math.min(size, 200));
    }

    /** Those in use, those that are not, or both. */
    public enum Presence {
        ACTIVE,
        INACTIVE,
        ALL
    }
}
