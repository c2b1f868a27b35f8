package org.shouhou.adapters.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description tells of every route there is, and of no other. */
class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    private final JsonObject document = new OpenApiDocument().json();

    @Test
    void every_route_is_described_with_what_it_produces_and_nothing_else_is() {
        Map<String, Set<String>> routes = new TreeMap<>();
        Set<String> taking = new TreeSet<>();
        for (Class<?> resource : ApiApplication.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(GET.class)) {
                    routes.computeIfAbsent(path(resource, method), none -> new TreeSet<>())
                            .addAll(produced(method));
                }
                if (method.isAnnotationPresent(POST.class)) {
                    taking.add(path(resource, method));
                }
            }
        }
        Map<String, Set<String>> described = new TreeMap<>();
        document.getJsonObject("paths").forEach((path, item) -> {
            JsonObject get = item.asJsonObject().getJsonObject("get");
            assertThat(item.asJsonObject().keySet())
                    .as(path)
                    .isEqualTo(taking.contains(path) ? Set.of("get", "post") : Set.of("get"));
            described.put(
                    path,
                    new TreeSet<>(get.getJsonObject("responses")
                            .getJsonObject("200")
                            .getJsonObject("content")
                            .keySet()));
        });
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void every_variable_of_a_path_is_described() {
        document.getJsonObject("paths").forEach((path, item) -> {
            Set<String> named = new TreeSet<>();
            JsonArray parameters = item.asJsonObject().getJsonObject("get").getJsonArray("parameters");
            for (JsonValue parameter : parameters == null ? JsonValue.EMPTY_JSON_ARRAY : parameters) {
                JsonObject it = resolved(parameter.asJsonObject());
                if (it.getString("in").equals("path")) {
                    named.add(it.getString("name"));
                }
            }
            Set<String> variables = new TreeSet<>();
            Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(path);
            while (matcher.find()) {
                variables.add(matcher.group(1));
            }
            assertThat(named).as(path).isEqualTo(variables);
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.getValue(reference.substring(1)))
                .isNotNull());
    }

    @Test
    void path_variables_of_the_code_are_those_of_its_path() {
        for (Class<?> resource : ApiApplication.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(GET.class)) {
                    String path = path(resource, method);
                    Stream.of(method.getParameters())
                            .filter(it -> it.isAnnotationPresent(PathParam.class))
                            .forEach(it -> assertThat(path)
                                    .contains("{"
                                            + it.getAnnotation(PathParam.class).value() + "}"));
                }
            }
        }
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return VARIABLE.matcher(path).replaceAll("{$1}");
    }

    private static Set<String> produced(Method method) {
        Set<String> types = new TreeSet<>();
        Arrays.stream(method.getAnnotation(Produces.class).value())
                .forEach(type -> types.add(type.replaceAll(";.*", "")));
        return types;
    }

    private JsonObject resolved(JsonObject it) {
        return it.containsKey("$ref")
                ? document.getValue(it.getString("$ref").substring(1)).asJsonObject()
                : it;
    }

    private static Set<String> references(JsonValue value) {
        Set<String> found = new TreeSet<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                if (name.equals("$ref")) {
                    found.add(((JsonString) inner).getString());
                } else {
                    found.addAll(references(inner));
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> found.addAll(references(inner)));
        }
        return found;
    }
}
