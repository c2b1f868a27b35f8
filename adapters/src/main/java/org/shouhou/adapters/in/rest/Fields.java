package org.shouhou.adapters.in.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shouhou.domain.servicecase.CaseNumber;

/** An answer's fields in the order they are given; what is unknown is {@code null}, never left out. */
final class Fields {

    /** Looking for the provider anew with each object would cost more than making it. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final JsonObjectBuilder object = BUILDERS.createObjectBuilder();

    Fields with(String name, String value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value);
        }
        return this;
    }

    Fields with(String name, Optional<String> value) {
        return with(name, value.orElse(null));
    }

    Fields with(String name, Enum<?> value) {
        return with(name, value == null ? null : value.name());
    }

    Fields with(String name, Instant value) {
        return with(name, value == null ? null : value.toString());
    }

    Fields with(String name, CaseNumber value) {
        return with(name, value == null ? null : value.value());
    }

    Fields with(String name, Long value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value);
        }
        return this;
    }

    Fields with(String name, int value) {
        object.add(name, value);
        return this;
    }

    Fields with(String name, boolean value) {
        object.add(name, value);
        return this;
    }

    Fields with(String name, Fields inner) {
        object.add(name, inner.object);
        return this;
    }

    Fields texts(String name, List<String> values) {
        object.add(name, BUILDERS.createArrayBuilder(values));
        return this;
    }

    <T> Fields with(String name, List<T> values, Function<T, Fields> each) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        values.forEach(value -> array.add(each.apply(value).object));
        object.add(name, array);
        return this;
    }

    /** The finished object; there is nothing left in this afterwards. */
    JsonObject build() {
        return object.build();
    }

    /** As it is sent. */
    @Override
    public String toString() {
        return build().toString();
    }
}
