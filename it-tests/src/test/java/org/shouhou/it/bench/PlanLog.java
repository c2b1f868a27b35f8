package org.shouhou.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plans PostgreSQL writes into its log of JSON lines, from the moment on at which this is made. */
final class PlanLog {

    private final Path file;
    private final long skipped;

    PlanLog(Path file) throws IOException {
        this.file = file;
        this.skipped = Files.exists(file) ? lines().size() : 0;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** The most rows a node handled in one execution of its statement: what it gave on and what it threw away. */
    Map<String, Long> rowsByNode() throws IOException {
        Map<String, Long> rows = new TreeMap<>();
        for (String line : lines().subList((int) skipped, lines().size())) {
            String message = object(line).getString("message", "");
            int plan = message.indexOf("plan:\n");
            if (plan >= 0) {
                JsonObject explained = object(message.substring(plan + "plan:\n".length()));
                String statement = explained.getString("Query Text").replaceAll("\\s+", " ");
                visit(statement, "", explained.getJsonObject("Plan"), rows);
            }
        }
        return rows;
    }

    private static void visit(String statement, String above, JsonObject node, Map<String, Long> rows) {
        String name = node.getString("Node Type")
                + (node.containsKey("Relation Name") ? " " + node.getString("Relation Name") : "")
                + (node.containsKey("Index Name") ? " " + node.getString("Index Name") : "");
        double loops = number(node, "Actual Loops");
        double handled = loops
                * (number(node, "Actual Rows")
                        + number(node, "Rows Removed by Filter")
                        + number(node, "Rows Removed by Index Recheck")
                        + number(node, "Rows Removed by Join Filter"));
        rows.merge(above + "/" + name + " in " + statement, Math.round(handled), Math::max);
        if (node.containsKey("Plans")) {
            for (JsonValue below : node.getJsonArray("Plans")) {
                visit(statement, above + "/" + name, below.asJsonObject(), rows);
            }
        }
    }

    private static double number(JsonObject node, String name) {
        return node.containsKey(name) ? node.getJsonNumber(name).doubleValue() : 0;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
