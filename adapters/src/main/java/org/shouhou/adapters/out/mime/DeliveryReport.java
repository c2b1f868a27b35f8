package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.port.MailReader.Bounce;
import org.shouhou.domain.correspondence.MessageId;

/** Gathers what the parts of a report say about a mail that came back (RFC 3464). */
final class DeliveryReport {

    private static final int LONGEST_REASON = 500;

    private MessageId returned;
    private String reason;

    /** A part {@code message/delivery-status}: groups of fields, one for the message and one for each recipient. */
    void status(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8).replace("\r\n", "\n");
        for (String group : text.split("\n\\s*\n")) {
            Map<String, String> fields = fields(group);
            if (reason == null
                    && fields.getOrDefault("action", "")
                            .toLowerCase(Locale.ROOT)
                            .startsWith("failed")) {
                reason = reason(fields);
            }
        }
    }

    /** A part that holds the mail itself, or its header. */
    void original(byte[] start) {
        try {
            if (returned == null) {
                returned = HeaderBlock.read(new ByteArrayInputStream(start))
                        .first("message-id")
                        .flatMap(Mime4jMailReader::messageId)
                        .orElse(null);
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** The bounce, where some recipient was not reached for good; a mere delay is none. */
    Optional<Bounce> bounce() {
        return Optional.ofNullable(reason).map(why -> new Bounce(Optional.ofNullable(returned), why));
    }

    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new LinkedHashMap<>();
        String unfolded = group.replaceAll("\\n[ \\t]+", " ");
        for (String line : unfolded.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String reason(Map<String, String> fields) {
        String said = untyped(fields.getOrDefault("diagnostic-code", ""));
        String who = untyped(fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", "")));
        String why = said.isEmpty() ? fields.getOrDefault("status", "failed") : said;
        return CleanText.line(who.isEmpty() ? why : who + ": " + why, LONGEST_REASON);
    }

    /** Without the kind that stands before a value, as in {@code rfc822; li@customer.example}. */
    private static String untyped(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
