package org.shouhou.adapters.in.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What stands in {@code demo/*.json}. */
final class Resources {

    private static final List<String> CASE_FILES =
            List.of("cases-open.json", "cases-referred.json", "cases-resolved.json", "cases-closed.json");

    private Resources() {}

    /** A case's steps, the first of which opens it. */
    record Story(List<Step> steps) {}

    static List<Story> stories() {
        return CASE_FILES.stream()
                .flatMap(file -> array(file).getValuesAs(JsonArray.class).stream())
                .map(steps -> new Story(steps(steps)))
                .toList();
    }

    /** What arrives and belongs to no case. */
    static List<Step> strays() {
        return steps(array("strays.json"));
    }

    static JsonObject company() {
        return object("company.json");
    }

    /** What was sold: the catalogue, contracts, machines. */
    static JsonObject machines() {
        return object("machines.json");
    }

    static List<JsonObject> articles() {
        return array("articles.json").getValuesAs(JsonObject.class);
    }

    static JsonArray customers() {
        return array("customers.json");
    }

    private static List<Step> steps(JsonArray written) {
        return Stream.of(written.toArray(JsonObject[]::new)).map(Step::new).toList();
    }

    private static JsonObject object(String file) {
        try (JsonReader reader = open(file)) {
            return reader.readObject();
        }
    }

    private static JsonArray array(String file) {
        try (JsonReader reader = open(file)) {
            return reader.readArray();
        }
    }

    private static JsonReader open(String file) {
        try (InputStream in = Resources.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no file demo/" + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Json.createReader(new java.io.StringReader(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
