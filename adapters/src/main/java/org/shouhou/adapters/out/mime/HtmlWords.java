package org.shouhou.adapters.out.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.correspondence.QuotedMail;

/** Our words as simple HTML: everything escaped, addresses of the web clickable, what is quoted set apart. */
final class HtmlWords {

    /** Up to what ends a sentence in either language; a closing bracket belongs to it only when one was opened. */
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.])(?:https?://|www\\.)[\\p{L}\\p{N}/?#&=%+~_.,:;@!$'*()-]*[\\p{L}\\p{N}/#=_)-]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_IN_LINKS = Pattern.compile("[\\u2e80-\\u9fff\\uff00-\\uffef]");

    private static final String PAGE = "<!DOCTYPE html>\n<html><head><meta charset=\"UTF-8\"></head><body"
            + " style=\"font:14px/1.7 'Microsoft YaHei','PingFang SC',sans-serif;color:#1c2321\">\n";

    private static final String QUOTED = "<blockquote style=\"margin:0 0 0 4px;padding:0 0 0 12px;"
            + "border-left:2px solid #c9d1cd;color:#5a6662\">";

    private static final String REFERENCE = "<div style=\"margin-top:16px;color:#8a9691;font-size:12px\">";

    private HtmlWords() {}

    /**
     * @param quotation what stands below, or null
     * @param reference what ends it all
     */
    static String of(String text, QuotedMail quotation, String reference) {
        StringBuilder html = new StringBuilder(PAGE);
        html.append("<div>").append(lines(text)).append("</div>\n");
        if (quotation != null) {
            html.append("<br>\n<div>").append(lines(quotation.introduction())).append("</div>\n");
            html.append(quotation.passedOn() ? "<br>\n<div>" : QUOTED)
                    .append(lines(quotation.text()))
                    .append(quotation.passedOn() ? "</div>\n" : "</blockquote>\n");
        }
        return html.append(REFERENCE)
                .append(escaped(reference))
                .append("</div>\n</body></html>\n")
                .toString();
    }

    private static String lines(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find(done)) {
            String address = address(link.group());
            html.append(escaped(text.substring(done, link.start())));
            if (address.isEmpty()) {
                html.append(escaped(link.group()));
                done = link.end();
            } else {
                String target = address.regionMatches(true, 0, "http", 0, 4) ? address : "http://" + address;
                html.append("<a href=\"")
                        .append(escaped(target))
                        .append("\">")
                        .append(escaped(address))
                        .append("</a>");
                done = link.start() + address.length();
            }
        }
        return html.append(escaped(text.substring(done))).toString().replace("\n", "<br>\n");
    }

    /** Chinese goes on without a space behind an address; a bracket that was not opened closes what is around it. */
    private static String address(String found) {
        Matcher chinese = NOT_IN_LINKS.matcher(found);
        String address = chinese.find() ? found.substring(0, chinese.start()) : found;
        while (!address.isEmpty()
                && (".,:;!?'(".indexOf(address.charAt(address.length() - 1)) >= 0 || unopened(address))) {
            address = address.substring(0, address.length() - 1);
        }
        return address.matches("(?i)(?:https?://|www\\.).*[\\p{L}\\p{N}].*") ? address : "";
    }

    private static boolean unopened(String address) {
        return address.endsWith(")")
                && address.chars().filter(c -> c == ')').count()
                        > address.chars().filter(c -> c == '(').count();
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                // of several spaces a browser shows one
                case ' ' -> html.append(i > 0 && text.charAt(i - 1) == ' ' ? "&nbsp;" : " ");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
