package org.shouhou.application.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Something found, as it is shown.
 *
 * @param number the business number; null where it has none
 * @param page where the portal shows it, from the portal's root on
 */
public record Hit(Kind kind, long id, String number, Excerpt title, Excerpt passage, String page) {

    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_PASSAGE = 160;

    static Hit of(FindingQueries.Found found, String wanted) {
        return new Hit(
                found.kind(),
                found.id(),
                found.number(),
                Excerpt.of(found.title(), wanted, LONGEST_TITLE),
                Excerpt.of(found.passage(), wanted, LONGEST_PASSAGE),
                page(found));
    }

    private static String page(FindingQueries.Found found) {
        return switch (found.kind()) {
            case CASE, WORK_ORDER -> "/cases/case?number=" + found.number();
            case ARTICLE, ARTICLE_DRAFT -> "/knowledge/article?id=" + found.id();
            case CUSTOMER -> "/customers/customer?id=" + found.id();
            case CONTACT ->
                found.home() == null
                        ? "/contacts?q=" + encoded(found.title())
                        : "/customers/customer?id=" + found.home();
            case MACHINE -> "/machines/machine?id=" + found.id();
            case CONTRACT -> "/contracts/contract?id=" + found.id();
            case PART -> "/parts?q=" + encoded(found.number());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
