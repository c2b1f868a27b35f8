package org.shouhou.adapters.in.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.port.ReplyReader;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;

/**
 * Reads replies as CloudEvents 1.0 in structured JSON, as the schemas in {@code schemas/} have them. What is needed is
 * asked for strictly; what is there beyond that is the sender's own business.
 */
@ApplicationScoped
public class CloudEventReplies implements ReplyReader {

    /** Many times the longest answer a referral takes, in the most wordful envelope. */
    static final int LONGEST = 256 * 1024;

    private static final int DEEPEST = 32;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", DEEPEST));

    @Override
    public DepartmentReply read(String text, String sender) {
        DepartmentCode department = department(sender);
        RuleBroken.unless(text.length() <= LONGEST, "reply.too-large", LONGEST);
        JsonObject event = parsed(text);
        RuleBroken.unless("1.0".equals(string(event, "specversion")), "reply.malformed", "specversion");
        String format = string(event, "datacontenttype");
        RuleBroken.unless(
                format == null || format.startsWith("application/json"), "reply.malformed", "datacontenttype");
        String type = string(event, "type");
        DepartmentReply.Kind kind =
                DepartmentReply.Kind.of(type).orElseThrow(() -> new RuleBroken("reply.type.unknown", shown(type)));
        JsonObject data = data(event);
        return new DepartmentReply(
                string(event, "id"),
                string(event, "source"),
                kind,
                department,
                referralId(data),
                string(data, "text"),
                string(data, "by"),
                kind == DepartmentReply.Kind.PREPARED ? PreparedQuotations.read(data) : null);
    }

    private static DepartmentCode department(String sender) {
        try {
            return DepartmentCode.fromAddress(sender == null ? "" : sender);
        } catch (RuleBroken malformed) {
            throw new RuleBroken("reply.sender.unknown", shown(sender));
        }
    }

    private static JsonObject parsed(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notJson) {
            // beside JsonException, whatever else the parser throws at what it can't swallow, such as too deep nesting
            throw new RuleBroken("reply.malformed", "JSON");
        }
    }

    private static JsonObject data(JsonObject event) {
        RuleBroken.unless(event.get("data") instanceof JsonObject, "reply.malformed", "data");
        return event.getJsonObject("data");
    }

    private static long referralId(JsonObject data) {
        try {
            if (data.get("referralId") instanceof JsonNumber number) {
                return number.longValueExact();
            }
        } catch (ArithmeticException noWholeNumber) {
            // told below, as for what is no number at all
        }
        throw new RuleBroken("reply.malformed", "data.referralId");
    }

    /** The text of that name, or null where there is none. */
    static String string(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        // the database keeps no NUL, nor has an answer any use for it
        boolean usable =
                value instanceof JsonString string && string.getString().indexOf('\0') < 0;
        RuleBroken.unless(usable, "reply.malformed", name);
        return object.getString(name);
    }

    private static String shown(String foreign) {
        String printable = foreign == null ? "" : foreign.replaceAll("\\p{Cntrl}", "");
        return printable.substring(0, Math.min(printable.length(), 100));
    }
}
