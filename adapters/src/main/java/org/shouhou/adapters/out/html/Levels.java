package org.shouhou.adapters.out.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes levels out of HTML that is nested deeper than the sanitizer follows, which would leave out what stands there, such
 * as the first mails of a long exchange. Words, line ends, pictures and links of the deepest levels stay.
 */
final class Levels {

    /** The sanitizer follows 256, and there are some within the deepest level. */
    static final int DEEPEST = 180;

    /** Of those that have others within them. */
    private static final Map<String, Integer> LEVELS = Map.of("table", 4, "ul", 2, "ol", 2, "dl", 2);

    private static final Set<String> IN_LINE = Set.of("span", "font", "b", "i", "u", "em", "strong", "td", "th");

    /** Those that have to be closed, and so can be counted, and those that only stand within them. */
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(?:(div|blockquote|center|section|article|table|ul|ol|dl|span|font|b|i|u|em|strong)"
                    + "|(tbody|thead|tfoot|tr|td|th|li|dt|dd|p|pre|h[1-6]))\\b[^<>]*+>",
            Pattern.CASE_INSENSITIVE);

    private Levels() {}

    static String bounded(String html) {
        StringBuilder out = new StringBuilder(html.length());
        Matcher tag = TAG.matcher(html);
        int depth = 0;
        int written = 0;
        while (tag.find()) {
            int before = depth;
            int levels = levels(tag.group(2));
            depth = tag.group(1).isEmpty() ? before + levels : Math.max(0, before - levels);
            if (Math.max(before, depth) > DEEPEST) {
                out.append(html, written, tag.start()).append(instead(tag));
                written = tag.end();
            }
        }
        return written == 0 ? html : out.append(html, written, html.length()).toString();
    }

    private static int levels(String container) {
        return container == null ? 0 : LEVELS.getOrDefault(container.toLowerCase(Locale.ROOT), 1);
    }

    private static String instead(Matcher tag) {
        String name = tag.group(2) == null ? tag.group(3) : tag.group(2);
        if (IN_LINE.contains(name.toLowerCase(Locale.ROOT))) {
            return " ";
        }
        return tag.group(1).isEmpty() ? "<br>" : "";
    }
}
