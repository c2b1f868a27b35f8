package org.shouhou.adapters.out.mime;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML body as plain text, keeping its lines; what is quoted is marked line by line, as in plain mail. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre", "hr");

    /** Tags of one mail that are built up; a tree of more takes more memory than there may be. */
    static final int MOST_TAGS = 50_000;

    /** Characters likewise: one tag can have very many attributes. */
    static final int LONGEST = 2_500_000;

    private HtmlText() {}

    static String of(String html) {
        int end = endOfTree(html);
        Lines lines = new Lines();
        Jsoup.parse(html.substring(0, end)).traverse(lines);
        String rest = RoughText.of(html.substring(end));
        return rest.isEmpty() ? lines.text() : lines.text() + "\n" + rest;
    }

    private static int endOfTree(String html) {
        int tags = 0;
        for (int i = 0; i < html.length(); i++) {
            if (html.charAt(i) == '<' && (++tags > MOST_TAGS || i > LONGEST)) {
                return i;
            }
        }
        return Math.min(html.length(), LONGEST);
    }

    /** Marks at the beginning of a line; deeper ones tell nobody anything. */
    private static final int DEEPEST_QUOTE = 9;

    private static final Pattern BORDERLESS =
            Pattern.compile("border(?:-left)?\\s*:\\s*(?:none|0)(?!.*border-left)", Pattern.CASE_INSENSITIVE);

    private static final class Lines implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private int unseen;
        private int preformatted;
        private int quoted;

        /** Where in the text it becomes how deeply quoted. */
        private final NavigableMap<Integer, Integer> depths = new TreeMap<>(Map.of(0, 0));

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && unseen == 0) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String name = element.normalName();
            unseen += UNSEEN.contains(name) ? 1 : 0;
            preformatted += name.equals("pre") ? 1 : 0;
            if (unseen > 0) {
                return;
            }
            if (name.equals("br")) {
                out.append('\n');
            } else if (name.equals("td") || name.equals("th")) {
                separateCell();
            } else if (breaksLine(element)) {
                endLine(PARAGRAPHS.contains(name) ? 2 : 1);
            }
            if (name.equals("li")) {
                out.append("- ");
            }
            if (quotes(element)) {
                depths.put(out.length(), ++quoted);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                boolean seen = unseen == 0;
                unseen -= UNSEEN.contains(name) ? 1 : 0;
                preformatted -= name.equals("pre") ? 1 : 0;
                if (seen && breaksLine(element)) {
                    endLine(PARAGRAPHS.contains(name) ? 2 : 1);
                }
                if (seen && quotes(element)) {
                    depths.put(out.length(), --quoted);
                }
            }
        }

        /** Whether it holds what somebody else wrote; mail programs use the same element to move one's own words inwards. */
        private static boolean quotes(Element element) {
            return element.normalName().equals("blockquote")
                    && !element.className().contains("indent")
                    && !BORDERLESS.matcher(element.attr("style")).find();
        }

        private static boolean breaksLine(Element element) {
            String name = element.normalName();
            return element.isBlock() && !name.equals("td") && !name.equals("th") && !name.equals("br");
        }

        private void append(String words) {
            if (preformatted > 0) {
                out.append(words);
                return;
            }
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                    if (out.length() > 0 && !endsWithSpace()) {
                        out.append(' ');
                    }
                } else {
                    out.append(c == '\u00a0' ? ' ' : c);
                }
            }
        }

        private boolean endsWithSpace() {
            return Character.isWhitespace(out.charAt(out.length() - 1));
        }

        private void separateCell() {
            if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                out.append('\t');
            }
        }

        /** Ends the line, leaving at most so many line ends in a row of our own making. */
        private void endLine(int ends) {
            int end = out.length();
            boolean spaced = end > 0 && out.charAt(end - 1) == ' ';
            while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
                end--;
            }
            out.setLength(end);
            if (spaced && isSignatureMark(end)) {
                out.append(' ');
                end++;
            }
            int present = 0;
            while (present < end && out.charAt(end - 1 - present) == '\n') {
                present++;
            }
            if (end > 0) {
                out.append("\n".repeat(Math.max(0, ends - present)));
            }
        }

        /** Whether a line of two hyphens ends there, which is known by the space behind them. */
        private boolean isSignatureMark(int end) {
            return end >= 2 && out.substring(end - 2, end).equals("--") && (end == 2 || out.charAt(end - 3) == '\n');
        }

        String text() {
            StringBuilder marked = new StringBuilder(out.length());
            int at = 0;
            while (at < out.length()) {
                int end = out.indexOf("\n", at);
                end = end < 0 ? out.length() : end + 1;
                int depth = Math.min(depths.floorEntry(at).getValue(), DEEPEST_QUOTE);
                marked.append(">".repeat(depth)).append(depth > 0 ? " " : "").append(out, at, end);
                at = end;
            }
            return marked.toString().strip();
        }
    }
}
