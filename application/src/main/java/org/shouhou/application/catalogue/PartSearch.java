package org.shouhou.application.catalogue;

import java.util.Optional;

/**
 * Which parts to list, by number.
 *
 * @param text words; empty for anything
 * @param modelId those of that model, or null for any
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record PartSearch(String text, Long modelId, Optional<String> cursor, int size) {

    public PartSearch {
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, 200));
    }
}
