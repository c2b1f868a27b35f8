package org.shouhou.application.equipment;

import java.util.Optional;

/**
 * Which machines to list, by serial number.
 *
 * @param text words, a serial number or its beginning, a model, a customer, a place; empty for anything
 * @param modelId of that model, or null for any
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record MachineSearch(String text, Long modelId, Optional<String> cursor, int size) {

    public MachineSearch {
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, 200));
    }
}
