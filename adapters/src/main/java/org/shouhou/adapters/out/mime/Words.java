package org.shouhou.adapters.out.mime;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * What a part or several say in words.
 *
 * @param plain plain text, or null where there is only HTML
 * @param html HTML as it came, or null where there is only plain text
 */
record Words(String plain, String html) {

    static final Words NONE = new Words(null, null);

    /** Longer ones say something of their own. */
    private static final int LONGEST_PLACEHOLDER = 300;

    private static final String OF_SHOWING =
            "(?:view|capable|compatible|support|enable|client|reader|program|browser|message|支持|格式|客户端|客戶端|查看|浏览|瀏覽|anzeig|unterstütz)";

    /** What mail programs write where they leave the plain text out; not enough by itself, as people write such words. */
    private static final Pattern POINTS_TO_HTML = Pattern.compile(
            "html.{0,60}" + OF_SHOWING + "|" + OF_SHOWING + ".{0,60}html|^\\W*html\\W*$"
                    + "|(?:看不到|无法|不能|無法).{0,40}(?:浏览器|瀏覽器|网页|網頁)|\\bview\\b.{0,60}\\bbrowser\\b",
            Pattern.CASE_INSENSITIVE);

    /** So many times as much. */
    private static final int FAR_LESS = 5;

    /** Letters; fewer more may be a signature. */
    private static final int MUCH = 100;

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

    /**
     * The same said in several ways: the first plain text that says something, and the last HTML, which is the richest. A
     * plain text that only points to the HTML, or says far less, gives way to the words of that.
     */
    static Words alternatives(List<Words> parts) {
        String plain = parts.stream()
                .map(Words::plain)
                .filter(text -> text != null && !isBlank(text))
                .findFirst()
                .orElse(null);
        String html = parts.stream()
                .map(Words::html)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return plain == null || html == null ? new Words(plain, html) : new Words(fuller(plain, html), html);
    }

    private static String fuller(String plain, String html) {
        boolean points = plain.length() <= LONGEST_PLACEHOLDER
                && POINTS_TO_HTML.matcher(plain).find();
        if (!points && html.length() < (long) plain.length() * FAR_LESS) {
            return plain;
        }
        String text = HtmlText.of(html);
        String lettersOfPlain = letters(plain);
        String lettersOfText = letters(text);
        long damage = text.chars().filter(c -> c == 0xfffd).count();
        boolean placeholder = points && !lettersOfText.isEmpty() && !lettersOfText.contains(lettersOfPlain);
        boolean farLess = lettersOfText.length() > (long) lettersOfPlain.length() * FAR_LESS + MUCH;
        return (placeholder || farLess) && damage * FAR_LESS <= lettersOfText.length() ? text : plain;
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** What both ways say alike, whatever marks, links and lines lie between. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
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
