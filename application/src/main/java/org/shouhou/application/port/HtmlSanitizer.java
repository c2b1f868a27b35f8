package org.shouhou.application.port;

import java.util.Optional;

/** Makes the HTML of strangers harmless. */
public interface HtmlSanitizer {

    /**
     * What may be shown of it: words, structure, looks, the pictures that are given, and links, each of which says where
     * it leads if its words say otherwise. Nothing that runs or submits is left, and nothing that is fetched from
     * elsewhere unless the pictures say so, so that opening a mail tells nobody.
     */
    String sanitize(String html, Pictures pictures);

    /** Which pictures are shown. */
    interface Pictures {

        /** The URL to show for what the HTML refers to within the mail; empty where it can't be shown. */
        Optional<String> within(String reference);

        /** Whether pictures are fetched from elsewhere by HTTP. */
        boolean fromElsewhere();
    }
}
