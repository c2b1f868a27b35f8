package org.shouhou.adapters.in.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One thing that happens in a sample story, as it stands in the file. */
record Step(JsonObject written) {

    /** When it happened; see {@link Moment}. */
    String at() {
        return word("at");
    }

    /** When it became known here, which may be later: a call is written down after it, a letter when it is opened. */
    String doneAt() {
        return maybe("recorded").orElseGet(this::at);
    }

    /** What is done, such as {@code mail} or {@code resolve}. */
    String act() {
        return word("do");
    }

    String word(String name) {
        return maybe(name).orElseThrow(() -> new IllegalStateException("\"" + name + "\" is missing in " + written));
    }

    Optional<String> maybe(String name) {
        return Optional.ofNullable(written.getString(name, null));
    }

    boolean is(String name) {
        return written.getBoolean(name, false);
    }

    /** A text that is written line by line. */
    String text(String name) {
        JsonArray lines = written.getJsonArray(name);
        if (lines == null) {
            throw new IllegalStateException("\"" + name + "\" is missing in " + written);
        }
        return lines.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining("\n"));
    }

    List<Enclosure> files() {
        return written.getOrDefault("files", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(file -> new Enclosure(file.getString("name"), file.getString("from")))
                .toList();
    }
}
