package org.shouhou.adapters.out.outbox;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** Writes what happened as CloudEvents 1.0 in structured JSON; the schemas stand in {@code schemas/}. */
final class CloudEvents {

    static final String SOURCE = "/shouhou";

    /** Made once: {@code Json}'s own methods look through all libraries for an implementation at each call. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private CloudEvents() {}

    /** Every fact of the event but its number and time becomes a field of the data, by its own name. */
    static String of(UUID id, CaseEvent event) {
        JsonObjectBuilder data =
                JSON.createObjectBuilder().add("caseNumber", event.number().value());
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getType() != CaseNumber.class && !component.getName().equals("at")) {
                add(data, component.getName(), valueOf(component, event));
            }
        }
        return envelope(id, event.type(), event.number(), event.at(), data.build());
    }

    static String requested(UUID id, long referralId, ReferralEvent.Requested event) {
        JsonObject data = JSON.createObjectBuilder()
                .add("referralId", referralId)
                .add("caseNumber", event.number().value())
                .add("department", event.department().value())
                .add("question", event.question())
                .add("dueAt", event.dueAt().toString())
                .build();
        return envelope(id, typeOf(event), event.number(), event.at(), data);
    }

    /** A quotation is asked for as its department knows it, anything else as a question. */
    static String typeOf(ReferralEvent.Requested event) {
        return event.kind() == ReferralKind.QUOTATION ? "shouhou.quotation.requested" : "shouhou.referral.requested";
    }

    static String withdrawn(UUID id, long referralId, CaseNumber number, ReferralEvent.Ended event) {
        JsonObject data = JSON.createObjectBuilder()
                .add("referralId", referralId)
                .add("caseNumber", number.value())
                .add("department", event.department().value())
                .add("reason", event.text())
                .build();
        return envelope(id, "shouhou.referral.withdrawn", number, event.at(), data);
    }

    private static String envelope(UUID id, String type, CaseNumber number, Instant at, JsonObject data) {
        return JSON.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id.toString())
                .add("source", SOURCE)
                .add("type", type)
                .add("subject", number.value())
                .add("time", at.toString())
                .add("datacontenttype", "application/json")
                .add("data", data)
                .build()
                .toString();
    }

    private static Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("No access to " + component, impossible);
        }
    }

    private static void add(JsonObjectBuilder data, String name, Object value) {
        if (value instanceof Boolean flag) {
            data.add(name, flag);
        } else if (value instanceof Number number) {
            data.add(name, number.longValue());
        } else if (value instanceof DepartmentCode code) {
            data.add(name, code.value());
        } else if (value != null) {
            data.add(name, value.toString());
        }
    }
}
