package org.shouhou.adapters.out.mime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.EncoderUtil;

/**
 * A file's name in the headers of its part, twice: by RFC 2231 for those who know it, and by RFC 2047 within the old
 * parameter, which no standard allows and every mail program in China reads and writes.
 */
final class EncodedName {

    private static final int LONGEST_PIECE = 60;

    private final String name;

    EncodedName(String name) {
        this.name = CleanText.line(name.replaceAll("[\\p{Cntrl}\"\\\\]", "_"));
    }

    /** The value of Content-Type. */
    String contentType(String mediaType) {
        return mediaType + "; name=\"" + old() + "\"";
    }

    /** The value of Content-Disposition. */
    String disposition() {
        return "attachment; filename=\"" + old() + "\"" + (isPlain() ? "" : standard());
    }

    private String old() {
        return isPlain()
                ? name
                : EncoderUtil.encodeEncodedWord(
                        name, EncoderUtil.Usage.TEXT_TOKEN, 0, StandardCharsets.UTF_8, EncoderUtil.Encoding.B);
    }

    /** In pieces, each of whole characters and short enough for a line. */
    private String standard() {
        StringBuilder pieces = new StringBuilder();
        StringBuilder piece = new StringBuilder("UTF-8''");
        int number = 0;
        for (int c : name.codePoints().toArray()) {
            String encoded = percentEncoded(Character.toString(c));
            if (piece.length() + encoded.length() > LONGEST_PIECE) {
                pieces.append("; filename*").append(number++).append("*=").append(piece);
                piece.setLength(0);
            }
            piece.append(encoded);
        }
        return pieces + "; filename*" + (number == 0 ? "" : number + "*") + "=" + piece;
    }

    private static String percentEncoded(String character) {
        return URLEncoder.encode(character, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private boolean isPlain() {
        return name.length() <= LONGEST_PIECE && name.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
