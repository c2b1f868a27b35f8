package org.shouhou.adapters.out.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;

/** XHTML as it grows: what comes from elsewhere is escaped, words come from a bundle. */
record PrintedPage(ResourceBundle words, StringBuilder written) {

    PrintedPage(ResourceBundle words) {
        this(words, new StringBuilder());
    }

    PrintedPage raw(String xhtml) {
        written.append(xhtml);
        return this;
    }

    /** Style sheets of ours; what a later one says counts before the earlier. */
    PrintedPage styles(String... sheets) throws IOException {
        for (String sheet : sheets) {
            try (InputStream css = PrintedPage.class.getResourceAsStream("/pdf/" + sheet)) {
                raw(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return this;
    }

    PrintedPage text(String text) {
        return raw(escaped(text));
    }

    PrintedPage word(String key) {
        return text(words.getString(key));
    }

    PrintedPage cell(String style, String text) {
        return raw("<td class=\"" + style + "\">").text(text).raw("</td>");
    }

    /** A label and what it stands for, where that is something. */
    PrintedPage fact(String label, String text) {
        return text.isEmpty()
                ? this
                : raw("<div><span>").word(label).raw("</span> ").text(text).raw("</div>");
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /** A text of several lines. */
    PrintedPage lines(String text) {
        return raw(escaped(text).replace("\n", "<br/>"));
    }

    /** What XML can't hold is left out, what means something in it is written otherwise. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
