package org.shouhou.adapters.out.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what a letter consists of: words, tables, looks, pictures and links. Which pictures are shown and what
 * links say is up to {@link LetterWriter}.
 */
@ApplicationScoped
public class OwaspHtmlSanitizer implements org.shouhou.application.port.HtmlSanitizer {

    /** Characters of HTML; the rest of a longer one is in the original. */
    static final int LONGEST = 2_500_000;

    private static final Pattern PICTURE = Pattern.compile(
            "data:image/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\\s]++|(?!data:)[^\\p{Cntrl}]{1,2000}+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("\\s*(?:https?://|mailto:|tel:)[^\\p{Cntrl}]{1,4000}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEASURE = Pattern.compile("\\d{1,4}%?");
    private static final Pattern WORD = Pattern.compile("[\\w#-]{1,40}");

    private static final PolicyFactory LETTER = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "abbr",
                    "address",
                    "article",
                    "aside",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "font",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "label",
                    "li",
                    "main",
                    "mark",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "tt",
                    "u",
                    "ul",
                    "var",
                    "wbr")
            .allowWithoutAttributes("a", "font", "span", "img")
            .allowStyling()
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "start")
            .matching(MEASURE)
            .globally()
            .allowAttributes("align", "valign", "bgcolor", "color", "dir", "lang", "size", "type")
            .matching(WORD)
            .globally()
            .toFactory();

    @Override
    public String sanitize(String html, Pictures pictures) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        StringBuilder out = new StringBuilder(bounded.length());
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(out, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(Levels.bounded(bounded), LETTER.apply(new LetterWriter(renderer, pictures)));
        return out.toString();
    }
}
