package org.shouhou.adapters.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What we have published about our messages, as the running application serves it. */
public final class PublishedSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);

    private PublishedSchemas() {}

    /** What is wrong with a message by the schema of its type; empty where nothing is. */
    public static List<String> faults(String type, String message) {
        Set<ValidationMessage> faults = FACTORY.getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"))
                .validate(message, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true));
        return faults.stream().map(ValidationMessage::getMessage).sorted().toList();
    }

    /** The fields of the message's data that the schema says nothing about. */
    public static Set<String> undescribedData(String type, String message) {
        try {
            Set<String> names = new TreeSet<>();
            new ObjectMapper().readTree(message).get("data").fieldNames().forEachRemaining(names::add);
            read("/schemas/" + type + ".json")
                    .at("/properties/data/properties")
                    .fieldNames()
                    .forEachRemaining(names::remove);
            return names;
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A published document, in JSON or YAML. */
    public static JsonNode read(String path) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream(path)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
