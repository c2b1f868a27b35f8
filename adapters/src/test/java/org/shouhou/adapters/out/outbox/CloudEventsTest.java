package org.shouhou.adapters.out.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouhou.adapters.testing.PublishedSchemas;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** Whatever the code can send is what the published schemas say. */
class CloudEventsTest {

    private static final CaseNumber NUMBER = CaseNumber.of(2026, 61);
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00.123456Z");
    private static final UUID ID = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    /** Texts that have but certain values. */
    private static final Map<String, String> CHOICES = Map.of(
            "channel", "EMAIL",
            "department", "TECHNICAL",
            "status", "ANSWERED",
            "Closed.reason", "done",
            "Merged.into", "SH2026-000062",
            "CorrespondenceMoved.to", "SH2026-000062",
            "RepairRepeated.earlier", "SH2026-000060");

    static Stream<Class<?>> caseEvents() {
        return Arrays.stream(CaseEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("caseEvents")
    void every_event_of_a_case_is_as_its_schema_says(Class<?> kind) throws Exception {
        CaseEvent event =
                (CaseEvent) kind.getDeclaredConstructors()[0].newInstance(Arrays.stream(kind.getRecordComponents())
                        .map(CloudEventsTest::sample)
                        .toArray());

        conforms(event.type(), CloudEvents.of(ID, event));
    }

    @Test
    void what_nobody_knows_is_left_out() {
        var breach = new CaseEvent.FirstReplyBreached(NUMBER, NOON, null);

        conforms(breach.type(), CloudEvents.of(ID, breach));
    }

    @Test
    void a_question_is_as_its_schema_says() {
        var asked = new ReferralEvent.Requested(
                7,
                NUMBER,
                new DepartmentCode("TECHNICAL"),
                ReferralKind.QUESTION,
                "轴承型号？",
                NOON.plusSeconds(3600),
                NOON);

        conforms("shouhou.referral.requested", CloudEvents.requested(ID, 42, asked));
    }

    @Test
    void a_quotation_that_is_wanted_is_as_its_schema_says() {
        var asked = new ReferralEvent.Requested(
                7,
                NUMBER,
                new DepartmentCode("SALES"),
                ReferralKind.QUOTATION,
                "过保，请报价。",
                NOON.plusSeconds(3600),
                NOON);

        conforms("shouhou.quotation.requested", CloudEvents.requested(ID, 42, asked));
    }

    @Test
    void a_withdrawal_is_as_its_schema_says() {
        var ended = new ReferralEvent.Ended(7, new DepartmentCode("TECHNICAL"), ReferralStatus.WITHDRAWN, "已解决", NOON);

        conforms("shouhou.referral.withdrawn", CloudEvents.withdrawn(ID, 42, NUMBER, ended));
    }

    @Test
    void no_event_of_a_referral_has_been_forgotten_here() {
        assertThat(ReferralEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(ReferralEvent.Requested.class, ReferralEvent.Ended.class);
    }

    private static void conforms(String type, String message) {
        assertThat(PublishedSchemas.faults(type, message)).as(message).isEmpty();
        assertThat(PublishedSchemas.undescribedData(type, message)).isEmpty();
    }

    private static Object sample(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == CaseNumber.class) {
            return NUMBER;
        }
        if (type == Instant.class) {
            return NOON;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 5L;
        }
        String owner = component.getDeclaringRecord().getSimpleName();
        return CHOICES.getOrDefault(
                owner + "." + component.getName(), CHOICES.getOrDefault(component.getName(), "轴承异响"));
    }
}
