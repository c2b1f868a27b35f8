package org.shouhou.adapters.in.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.shouhou.application.reading.OpenDocument;
import org.shouhou.application.reading.RegisterQueries;

/** Documents as they are sent: byte for byte, to be saved and never shown, since strangers wrote them. */
final class Downloads {

    private Downloads() {}

    static Response of(OpenDocument.Opened opened) {
        RegisterQueries.Document document = opened.document();
        StreamingOutput bytes = out -> {
            try (InputStream content = opened.content()) {
                content.transferTo(out);
            }
        };
        return Response.ok(bytes, mediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.fileName()))
                .header("Content-Security-Policy", "sandbox")
                .build();
    }

    /** The type its sender declared, where that is one. */
    private static MediaType mediaType(String declared) {
        try {
            MediaType type = MediaType.valueOf(declared);
            return type.isWildcardType() || type.isWildcardSubtype() ? MediaType.APPLICATION_OCTET_STREAM_TYPE : type;
        } catch (IllegalArgumentException malformed) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }

    /** RFC 6266: a name in ASCII for old programs, and the real one. */
    private static String disposition(String fileName) {
        String ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
