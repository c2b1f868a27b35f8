package org.shouhou.portal.files;

import java.nio.charset.StandardCharsets;

/** The header that says under which name to save a file (RFC 6266), in any script (RFC 8187). */
public final class ContentDisposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** For saving, never for showing. */
    public static String attachment(String fileName) {
        StringBuilder ascii = new StringBuilder();
        StringBuilder coded = new StringBuilder();
        for (int c : fileName.codePoints().toArray()) {
            ascii.append(c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '%' ? (char) c : '_');
        }
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0)) {
                coded.append((char) b);
            } else {
                coded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + coded;
    }
}
