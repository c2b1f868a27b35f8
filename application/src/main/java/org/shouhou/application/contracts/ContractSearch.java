package org.shouhou.application.contracts;

import java.util.Optional;

/**
 * Which contracts to list, by number.
 *
 * @param text words, a number or its beginning, a customer; empty for anything
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record ContractSearch(String text, Optional<String> cursor, int size) {

    public ContractSearch {
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, 200));
    }
}
