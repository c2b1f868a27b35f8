package org.shouhou.adapters.out.mime;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** The words of HTML that has more tags than can be built up: tags go, words stay, in one pass and no more room. */
final class RoughText {

    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> IN_LINE =
            Set.of("a", "b", "big", "em", "font", "i", "s", "small", "span", "strong", "u");

    private RoughText() {}

    static String of(String html) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            out.append(html, at, tag < 0 ? html.length() : tag);
            int end = tag < 0 ? -1 : html.indexOf('>', tag);
            if (end < 0) {
                break;
            }
            String name = name(html, tag);
            if (!IN_LINE.contains(name) && !endsLine(out)) {
                out.append('\n');
            }
            at = end + 1;
            if (UNSEEN.contains(name) && html.charAt(tag + 1) != '/') {
                int close = html.indexOf("</" + name, at);
                at = close < 0 ? html.length() : close;
            }
        }
        return Parser.unescapeEntities(out.toString(), false).strip();
    }

    private static boolean endsLine(StringBuilder out) {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    private static String name(String html, int tag) {
        int start = tag + (html.startsWith("</", tag) ? 2 : 1);
        int end = start;
        while (end < html.length() && end - start < 10 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
