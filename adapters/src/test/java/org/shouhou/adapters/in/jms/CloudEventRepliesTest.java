package org.shouhou.adapters.in.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.adapters.testing.PublishedSchemas;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.quotation.LineKind;

class CloudEventRepliesTest {

    private static final String ANSWERED = "shouhou.referral.answered";
    private static final String GOOD =
            """
            {"specversion":"1.0","id":"m1","source":"/technical/plm","type":"shouhou.referral.answered",
             "subject":"SH2026-000061","time":"2026-11-24T03:30:00Z","datacontenttype":"application/json",
             "traceparent":"00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01",
             "data":{"referralId":51,"text":"轴承 6308-2RS","by":"陈杰","page":3}}
            """;

    private final CloudEventReplies reader = new CloudEventReplies();

    @Test
    void an_answer_is_read_whatever_else_it_holds() {
        assertThat(PublishedSchemas.faults(ANSWERED, GOOD)).isEmpty();

        assertThat(reader.read(GOOD, "technical"))
                .isEqualTo(new DepartmentReply(
                        "m1",
                        "/technical/plm",
                        DepartmentReply.Kind.ANSWERED,
                        new DepartmentCode("TECHNICAL"),
                        51,
                        "轴承 6308-2RS",
                        "陈杰"));
    }

    @Test
    void an_acknowledgement_needs_no_words() {
        String acknowledged =
                """
                {"specversion":"1.0","id":"m1","source":"/plm","type":"shouhou.referral.acknowledged",
                 "data":{"referralId":51}}
                """;
        assertThat(PublishedSchemas.faults("shouhou.referral.acknowledged", acknowledged))
                .isEmpty();

        assertThat(reader.read(acknowledged, "service-hq").sender()).isEqualTo(DepartmentCode.SERVICE_HQ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1.0\" -> \"0.3\"",
                "\"specversion\":\"1.0\", -> ",
                "\"id\":\"m1\", -> ",
                "\"m1\" -> \" \"",
                "\"m1\" -> 1",
                "\"source\":\"/technical/plm\", -> ",
                "\"/technical/plm\" -> \"\"",
                "application/json -> text/xml",
                "\"data\": -> \"date\":",
                ":51 -> :\"51\"",
                ":51 -> :51.5",
                ":51 -> :null",
                "\"陈杰\" -> {\"name\":\"陈杰\"}",
                "\"轴承 6308-2RS\" -> [\"6308\"]",
            })
    void what_the_schema_refuses_is_refused(String change) {
        String[] parts = change.split(" -> ", -1);
        String spoilt = GOOD.replace(parts[0], parts[1]);
        assertThat(spoilt).isNotEqualTo(GOOD);

        assertThat(PublishedSchemas.faults(ANSWERED, spoilt)).as(spoilt).isNotEmpty();
        assertThatThrownBy(() -> reader.read(spoilt, "technical")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void names_of_any_length_are_refused_by_both() {
        for (String name : new String[] {"m1", "/technical/plm", "陈杰"}) {
            String spoilt = GOOD.replace('"' + name + '"', '"' + "x".repeat(201) + '"');

            assertThat(PublishedSchemas.faults(ANSWERED, spoilt)).isNotEmpty();
            assertThatThrownBy(() -> reader.read(spoilt, "technical")).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void it_is_told_what_is_wrong() {
        Map.of(
                        "<xml/>",
                        "reply.malformed [JSON]",
                        "[]",
                        "reply.malformed [JSON]",
                        "",
                        "reply.malformed [JSON]",
                        GOOD.replace("answered", "sung"),
                        "reply.type.unknown [shouhou.referral.sung]",
                        GOOD.replace(":51", ":1e400"),
                        "reply.malformed [data.referralId]",
                        GOOD.replace("陈杰", "\\u0000"),
                        "reply.malformed [by]",
                        GOOD.replace("\"m1\"", "\"\""),
                        "reply.id.missing")
                .forEach((text, reason) ->
                        assertThatThrownBy(() -> reader.read(text, "technical")).hasMessage(reason));
    }

    @Test
    void what_would_eat_our_memory_is_not_even_looked_at() {
        String tooDeep = "{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String tooLong = GOOD.replace("轴承 6308-2RS", "轴".repeat(CloudEventReplies.LONGEST));

        assertThatThrownBy(() -> reader.read(tooDeep, "technical")).hasMessage("reply.malformed [JSON]");
        assertThatThrownBy(() -> reader.read(tooLong, "technical")).hasMessage("reply.too-large [262144]");
    }

    @Test
    void a_sender_the_broker_does_not_name_is_nobody() {
        assertThatThrownBy(() -> reader.read(GOOD, null)).hasMessage("reply.sender.unknown []");
        assertThatThrownBy(() -> reader.read(GOOD, "技术中心")).hasMessage("reply.sender.unknown [技术中心]");
    }

    private static final String PREPARED =
            """
            {"specversion":"1.0","id":"m1","source":"/sales/erp","type":"shouhou.quotation.prepared",
             "data":{"referralId":51,"by":"周涛","taxPercent":"13","validUntil":"2026-12-24",
              "lines":[{"kind":"PART","partNumber":"ZP-1001","description":"空气滤芯","unit":"件",
                        "quantity":"2.5","unitPrice":"385.10"}]}}
            """;

    @Test
    void a_prepared_quotation_is_read_to_the_last_digit() {
        assertThat(PublishedSchemas.faults("shouhou.quotation.prepared", PREPARED))
                .isEmpty();

        DepartmentReply.Prepared prepared = reader.read(PREPARED, "sales").prepared();

        assertThat(prepared.taxPercent()).isEqualTo("13");
        assertThat(prepared.validUntil()).isEqualTo("2026-12-24");
        assertThat(prepared.lines())
                .containsExactly(new DepartmentReply.Line(
                        LineKind.PART, "ZP-1001", "空气滤芯", "件", new BigDecimal("2.5"), new BigDecimal("385.10")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"PART\" -> \"GIFT\"",
                "\"2.5\" -> \"two\"",
                "\"385.10\" -> \"-1\"",
                "\"2026-12-24\" -> \"tomorrow\"",
                "\"13\" -> \"\"",
                "\"lines\": -> \"rows\":",
                "\"kind\":\"PART\", -> ",
            })
    void a_prepared_quotation_the_schema_refuses_is_refused(String change) {
        String[] parts = change.split(" -> ", -1);
        String spoilt = PREPARED.replace(parts[0], parts[1]);
        assertThat(spoilt).isNotEqualTo(PREPARED);

        assertThat(PublishedSchemas.faults("shouhou.quotation.prepared", spoilt))
                .as(spoilt)
                .isNotEmpty();
        assertThatThrownBy(() -> reader.read(spoilt, "sales")).isInstanceOf(RuleBroken.class);
    }
}
