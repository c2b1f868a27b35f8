package org.shouhou.application.knowledge;

import java.util.Optional;
import org.shouhou.domain.knowledge.ArticleStatus;

/**
 * Which articles to list, by number.
 *
 * @param text words; empty for anything
 * @param productTypeId those about that product type, or null for any
 * @param status those whose present wording has come so far, or null for any; only for who keeps articles
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record ArticleSearch(String text, Long productTypeId, ArticleStatus status, Optional<String> cursor, int size) {

    public ArticleSearch {
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, 200));
    }
}
