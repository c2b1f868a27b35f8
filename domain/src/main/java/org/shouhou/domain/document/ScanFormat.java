package org.shouhou.domain.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which paper comes from a scanner or a phone, told by their first bytes: what a browser says may be wrong. */
public enum ScanFormat {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif");

    /** So many first bytes tell. */
    public static final int TELLING = 16;

    private final String mediaType;
    private final List<String> endings;

    ScanFormat(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** @param beginning the first {@link #TELLING} bytes of a file, fewer where it is shorter; empty where it is none of these */
    public static Optional<ScanFormat> of(byte[] beginning) {
        return Arrays.stream(values()).filter(it -> it.begins(beginning)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file's name with an ending that says what it is: by the ending a computer chooses what opens it. */
    public String named(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && endings.contains(ending) ? fileName : fileName + "." + endings.get(0);
    }

    private boolean begins(byte[] bytes) {
        return switch (this) {
            case PDF -> at(bytes, 0, "%PDF-");
            case JPEG -> at(bytes, 0, "\u00ff\u00d8\u00ff");
            case PNG -> at(bytes, 0, "\u0089PNG\r\n\u001a\n");
            case TIFF -> at(bytes, 0, "II*\0") || at(bytes, 0, "MM\0*");
            case WEBP -> at(bytes, 0, "RIFF") && at(bytes, 8, "WEBP");
            case HEIC ->
                at(bytes, 4, "ftypheic")
                        || at(bytes, 4, "ftypheix")
                        || at(bytes, 4, "ftypmif1")
                        || at(bytes, 4, "ftypmsf1");
        };
    }

    /** Whether these bytes, written as Latin characters, stand there. */
    private static boolean at(byte[] bytes, int offset, String signature) {
        if (bytes.length < offset + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[offset + i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
