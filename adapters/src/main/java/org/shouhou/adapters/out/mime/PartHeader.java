package org.shouhou.adapters.out.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;

/** The fields that describe the part being read. */
final class PartHeader {

    private static final int LONGEST_ID = 500;

    private final Decoder decoder;
    HeaderParameters type;
    HeaderParameters disposition;
    String encoding = "";
    private String id = "";
    private String location = "";

    PartHeader(Decoder decoder) {
        this.decoder = decoder.ofHeader();
        this.type = HeaderParameters.parse("", this.decoder);
        this.disposition = type;
    }

    void take(Field field) {
        byte[] raw = field.getRaw().toByteArray();
        String latin = HeaderText.unfold(new String(raw, StandardCharsets.ISO_8859_1));
        String value = latin.substring(latin.indexOf(':') + 1).strip();
        switch (field.getNameLowerCase().strip()) {
            case "content-type" -> type = HeaderParameters.parse(value, decoder);
            case "content-disposition" -> disposition = HeaderParameters.parse(value, decoder);
            case "content-transfer-encoding" -> encoding = value.toLowerCase(Locale.ROOT);
            case "content-id" -> id = value.replaceAll("[<>\\s]", "");
            case "content-location" -> location = value.replaceAll("\\s", "");
            default -> {}
        }
    }

    /** Programs write names of their own, and put them in quotes, comments and what not. */
    boolean isBase64() {
        return encoding.contains("base64") || encoding.contains("base-64");
    }

    boolean isQuotedPrintable() {
        return encoding.contains("quoted-printable") || encoding.contains("quotedprintable");
    }

    String contentId() {
        String name = CleanText.line(id.isEmpty() ? location : id, LONGEST_ID);
        return name.isEmpty() ? null : name;
    }

    Optional<String> fileName() {
        return disposition
                .parameter("filename")
                .or(() -> type.parameter("name"))
                .filter(name -> !name.isBlank());
    }
}
