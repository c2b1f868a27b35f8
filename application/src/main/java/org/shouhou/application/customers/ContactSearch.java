package org.shouhou.application.customers;

import java.util.Optional;

/**
 * Which people outside to list, by name.
 *
 * @param text words, a phone or a mail address; empty for anything
 * @param onlyStrangers only those whose customer isn't known yet
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record ContactSearch(String text, boolean onlyStrangers, Optional<String> cursor, int size) {

    public ContactSearch {
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, 200));
    }
}
