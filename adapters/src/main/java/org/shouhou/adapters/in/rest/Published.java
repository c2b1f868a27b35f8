package org.shouhou.adapters.in.rest;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A document about our interfaces that lies on the class path, as written in YAML and as JSON. */
final class Published {

    private final String yaml;
    private final String json;

    /** @param path on the class path, such as {@code /openapi.yaml} */
    Published(String path) {
        yaml = text(path).orElseThrow(() -> new IllegalStateException(path + " is not on the class path"));
        Object content = new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(yaml);
        json = value(content).toString();
    }

    String yaml() {
        return yaml;
    }

    String json() {
        return json;
    }

    /** A file of the class path as it is; empty where there is none. */
    static Optional<String> text(String path) {
        try (InputStream in = Published.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonValue value(Object content) {
        if (content == null) {
            return JsonValue.NULL;
        }
        if (content instanceof Map<?, ?> map) {
            var object = Json.createObjectBuilder();
            map.forEach((name, inner) -> object.add(String.valueOf(name), value(inner)));
            return object.build();
        }
        if (content instanceof List<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(inner -> array.add(value(inner)));
            return array.build();
        }
        if (content instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (content instanceof Integer || content instanceof Long) {
            return Json.createValue(((Number) content).longValue());
        }
        if (content instanceof Double number) {
            return Json.createValue(number);
        }
        return Json.createValue(String.valueOf(content));
    }
}
