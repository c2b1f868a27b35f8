package org.shouhou.application.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture that is dots and nothing else, which a browser can only draw. Told by its first bytes: what senders declare is
 * often wrong, and SVG, which can do more, is none of these.
 */
enum PictureKind {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8"),
    BMP("image/bmp", "BM"),
    WEBP("image/webp", "RIFF");

    /** As many bytes tell a kind. */
    static final int TOLD_BY = 12;

    private final String mediaType;
    private final String begins;

    PictureKind(String mediaType, String begins) {
        this.mediaType = mediaType;
        this.begins = begins;
    }

    /** @param start the first {@link #TOLD_BY} bytes, or all where there are fewer */
    static Optional<PictureKind> of(byte[] start) {
        String read = new String(start, StandardCharsets.ISO_8859_1);
        for (PictureKind kind : values()) {
            if (read.startsWith(kind.begins) && (kind != WEBP || read.endsWith("WEBP"))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }
}
