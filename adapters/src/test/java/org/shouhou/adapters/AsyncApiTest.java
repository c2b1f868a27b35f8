package org.shouhou.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.PublishedSchemas;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseEvent;

/** The document about our messages tells what the code does. */
class AsyncApiTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    private final JsonNode document = PublishedSchemas.read("/asyncapi.yaml");

    @Test
    void the_addresses_are_those_the_code_uses() {
        var technical = new Department(new DepartmentCode("TECHNICAL"), "技术中心", "Technical Centre", true, true);

        assertThat(addresses())
                .containsExactlyInAnyOrder(
                        technical.requestAddress().replace("technical", "{department}"),
                        "shouhou.replies",
                        "shouhou.events",
                        "shouhou.rejected");
    }

    @Test
    void every_event_of_a_case_is_told_on_the_topic_and_nothing_else() {
        Set<String> types = Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                .map(AsyncApiTest::typeOf)
                .collect(Collectors.toSet());

        assertThat(types("events")).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void every_kind_of_reply_is_taken_and_nothing_else() {
        List<String> types = Stream.of(DepartmentReply.Kind.values())
                .map(DepartmentReply.Kind::type)
                .toList();

        assertThat(types("replies")).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void departments_are_asked_and_told_of_withdrawals() {
        assertThat(types("requests"))
                .containsExactlyInAnyOrder(
                        "shouhou.referral.requested", "shouhou.referral.withdrawn", "shouhou.quotation.requested");
    }

    @Test
    void every_message_refers_to_the_schema_of_its_type_and_every_schema_is_referred_to() throws IOException {
        Set<String> referred = new TreeSet<>(Set.of("cloudevent.json"));
        for (JsonNode message : document.at("/components/messages")) {
            if (!message.get("name").asText().equals("rejected")) {
                String schema = message.at("/payload/$ref").asText();
                assertThat(schema).isEqualTo("./schemas/" + message.get("name").asText() + ".json");
                referred.add(schema.substring("./schemas/".length()));
            }
        }

        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(referred);
        }
    }

    @Test
    void the_examples_are_as_their_schemas_say() {
        for (JsonNode message : document.at("/components/messages")) {
            for (JsonNode example : message.path("examples")) {
                assertThat(PublishedSchemas.faults(
                                message.get("name").asText(),
                                example.get("payload").toString()))
                        .isEmpty();
            }
        }
    }

    @Test
    void every_reference_within_the_document_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    private List<String> addresses() {
        return StreamSupport.stream(document.get("channels").spliterator(), false)
                .map(channel -> channel.get("address").asText())
                .toList();
    }

    private List<String> types(String channel) {
        return StreamSupport.stream(
                        document.at("/channels/" + channel + "/messages").spliterator(), false)
                .map(message -> document.at(message.get("$ref").asText().substring(1)))
                .map(message -> message.get("name").asText())
                .toList();
    }

    /** What the event would say of itself; its type doesn't depend on what it holds. */
    private static String typeOf(Class<?> event) {
        try {
            Object[] nothing = Arrays.stream(event.getRecordComponents())
                    .map(component -> component.getType() == boolean.class
                            ? (Object) false
                            : component.getType() == long.class ? (Object) 0L : null)
                    .toArray();
            return ((CaseEvent) event.getDeclaredConstructors()[0].newInstance(nothing)).type();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
