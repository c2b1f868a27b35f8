package org.shouhou.application.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

/** A mail's HTML, made harmless; its pictures are filled in while it is written, so that they needn't fit in memory. */
public final class ShownMail {

    private final String subject;
    private final String harmless;
    private final EnclosedPictures pictures;

    ShownMail(String subject, String harmless, EnclosedPictures pictures) {
        this.subject = subject;
        this.harmless = harmless;
        this.pictures = pictures;
    }

    /** As it came: escape before showing. */
    public String subject() {
        return subject;
    }

    /** Writes it in UTF-8. */
    public void writeTo(OutputStream out) throws IOException {
        Matcher place = pictures.places().matcher(harmless);
        int written = 0;
        while (place.find()) {
            out.write(harmless.substring(written, place.start()).getBytes(StandardCharsets.UTF_8));
            pictures.write(Integer.parseInt(place.group(1)), out);
            written = place.end();
        }
        out.write(harmless.substring(written).getBytes(StandardCharsets.UTF_8));
    }
}
