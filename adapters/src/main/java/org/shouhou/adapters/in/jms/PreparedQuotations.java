package org.shouhou.adapters.in.jms;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.quotation.LineKind;

/** Reads what a department's system says a quotation comes to. Money is a text, so that no digit is lost on the way. */
final class PreparedQuotations {

    private static final String DECIMAL = "\\d{1,12}(?:\\.\\d{1,6})?";

    private static final String LINES = "lines";

    private PreparedQuotations() {}

    static DepartmentReply.Prepared read(JsonObject data) {
        RuleBroken.unless(data.containsKey(LINES), "reply.malformed", LINES);
        RuleBroken.unless(data.get(LINES).getValueType() == JsonValue.ValueType.ARRAY, "reply.malformed", LINES);
        List<DepartmentReply.Line> lines = new ArrayList<>();
        for (JsonValue line : data.getJsonArray(LINES)) {
            RuleBroken.unless(line instanceof JsonObject, "reply.malformed", LINES);
            lines.add(line(line.asJsonObject()));
        }
        return new DepartmentReply.Prepared(
                List.copyOf(lines),
                decimal(data, "taxPercent"),
                day(data, "validUntil"),
                CloudEventReplies.string(data, "remark"));
    }

    private static DepartmentReply.Line line(JsonObject line) {
        return new DepartmentReply.Line(
                kind(CloudEventReplies.string(line, "kind")),
                CloudEventReplies.string(line, "partNumber"),
                CloudEventReplies.string(line, "description"),
                CloudEventReplies.string(line, "unit"),
                decimal(line, "quantity"),
                decimal(line, "unitPrice"));
    }

    private static LineKind kind(String name) {
        for (LineKind kind : LineKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new RuleBroken("reply.malformed", "kind");
    }

    /** A decimal as text or as number. */
    private static BigDecimal decimal(JsonObject object, String name) {
        JsonValue value = object.get(name);
        String text = value instanceof JsonString string
                ? string.getString()
                : value instanceof JsonNumber number ? number.toString() : "";
        RuleBroken.unless(text.matches(DECIMAL), "reply.malformed", name);
        return new BigDecimal(text);
    }

    private static LocalDate day(JsonObject object, String name) {
        try {
            return LocalDate.parse(String.valueOf(CloudEventReplies.string(object, name)));
        } catch (DateTimeException malformed) {
            throw new RuleBroken("reply.malformed", name);
        }
    }
}
