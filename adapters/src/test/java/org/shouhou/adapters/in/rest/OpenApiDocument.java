package org.shouhou.adapters.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** The published description, to hold answers against. */
final class OpenApiDocument {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonObject document;

    OpenApiDocument() {
        try (var reader = Json.createReader(new StringReader(new Published("/openapi.yaml").json()))) {
            document = reader.readObject();
        }
    }

    JsonObject json() {
        return document;
    }

    /** Fails unless the JSON is what the document calls by that name. */
    void assertIs(String schemaName, String json) {
        String schemas =
                document.getJsonObject("components").getJsonObject("schemas").toString();
        String schema = "{\"$ref\":\"#/$defs/" + schemaName + "\",\"$defs\":"
                + schemas.replace("#/components/schemas/", "#/$defs/") + "}";
        JsonSchema validator = SCHEMAS.getSchema(
                schema,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        assertThat(validator.validate(json, InputFormat.JSON))
                .as("%s by schema %s", json, schemaName)
                .isEmpty();
    }
}
