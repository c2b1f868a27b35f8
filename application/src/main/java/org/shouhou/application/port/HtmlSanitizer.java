package org.shouhou.application.port;

/** Makes the HTML of strangers harmless. */
public interface HtmlSanitizer {

    /**
     * What may be shown of it: words, structure and looks. Nothing that runs, submits, leads away or is fetched from
     * elsewhere is left, so that opening a mail tells nobody.
     */
    String sanitize(String html);
}
