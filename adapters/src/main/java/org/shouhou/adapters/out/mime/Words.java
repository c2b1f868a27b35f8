package org.shouhou.adapters.out.mime;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Entities;

/**
 * What a part or several say in words.
 *
 * @param plain plain text, or null where there is only HTML
 * @param html HTML as it came, or null where there is only plain text
 */
record Words(String plain, String html) {

    static final Words NONE = new Words(null, null);

    /** The words as plain text. */
    String text() {
        if (plain != null) {
            return plain;
        }
        return html == null ? "" : HtmlText.of(html);
    }

    private boolean none() {
        return plain == null && html == null;
    }

    /** The same said in several ways: the first plain text that says something, and the last HTML, which is the richest. */
    static Words alternatives(List<Words> parts) {
        String plain = parts.stream()
                .map(Words::plain)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
        String html = parts.stream()
                .map(Words::html)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Words(plain, html);
    }

    /** Said one after the other. */
    static Words sequence(List<Words> parts) {
        List<Words> said = parts.stream().filter(part -> !part.none()).toList();
        if (said.size() < 2) {
            return said.isEmpty() ? NONE : said.get(0);
        }
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (Words part : said) {
            String text = part.text();
            plain.append(plain.length() == 0 || text.isEmpty() ? "" : "\n").append(text);
            html.append(part.html() != null ? part.html() : "<pre>" + Entities.escape(text) + "</pre>");
        }
        boolean anyHtml = said.stream().anyMatch(part -> part.html() != null);
        return new Words(plain.toString(), anyHtml ? html.toString() : null);
    }
}
