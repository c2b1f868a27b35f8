package org.shouhou.adapters.out.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.shouhou.application.port.HtmlSanitizer;

/**
 * Lets through what a letter consists of: words, tables, looks, and pictures that are within the mail itself. Links stay
 * as words: they lead where their sender wants. Pictures from elsewhere go, since fetching them tells that the mail was
 * opened.
 */
@ApplicationScoped
public class OwaspHtmlSanitizer implements HtmlSanitizer {

    private static final Pattern PICTURE_IN_PLACE = Pattern.compile(
            "data:image/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);
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
            .allowUrlProtocols("data")
            .allowAttributes("src")
            .matching(PICTURE_IN_PLACE)
            .onElements("img")
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
    public String sanitize(String html) {
        return LETTER.sanitize(html);
    }
}
