package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.ReferToDepartment;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.it.product.DepartmentSystem;

/** A referral's way out of the outbox to a department's system, and the answer's way back, over a real broker. */
class MessagesIT extends InContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private ReferToDepartment referToDepartment;

    @Inject
    private Clock clock;

    @Test
    void a_department_is_asked_over_the_broker_and_its_answer_stands_in_the_case() throws JMSException {
        caller.isAClerk();
        ServiceCase serviceCase = cases.open("减速机漏油");
        long referral = referToDepartment.refer(new ReferToDepartment.Command(
                serviceCase.number(),
                serviceCase.version(),
                new DepartmentCode("TECHNICAL"),
                "请确认油封型号。",
                clock.instant().plus(Duration.ofDays(1))));

        try (DepartmentSystem technical = new DepartmentSystem(brokerPort(), "technical", "demo")) {
            TextMessage request = technical.nextRequest(PATIENCE).orElseThrow();
            assertCarriesWhatWasPromised(request, serviceCase, referral);

            JsonObject event = DepartmentSystem.parse(request.getText());
            assertThat(event.getJsonObject("data").getString("question")).isEqualTo("请确认油封型号。");
            technical.answer(event, "油封 TC 45×62×8。", "陈杰");
        }

        await("the answer stands in the case")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(() -> rows.texts("select answer from referral where id = ?", referral)
                        .equals(List.of("油封 TC 45×62×8。")));
        assertThat(cases.now(serviceCase.number()).openWorkItems()).isZero();
        assertThat(rows.texts("select actor from audit_entry where case_id = ? order by id", serviceCase.id()))
                .containsExactly("wangfang", "jms:technical");
    }

    private void assertCarriesWhatWasPromised(TextMessage request, ServiceCase serviceCase, long referral)
            throws JMSException {
        String number = serviceCase.number().value();
        assertThat(request.getJMSType()).isEqualTo("shouhou.referral.requested");
        assertThat(request.getJMSCorrelationID()).isEqualTo(Long.toString(referral));
        assertThat(request.getStringProperty("content_type")).isEqualTo("application/cloudevents+json");
        assertThat(request.getStringProperty("JMSXGroupID")).isEqualTo(number);
        assertThat(rows.texts(
                        "select event_id from outbox where group_key = ? and type = ?", number, request.getJMSType()))
                .containsExactly(request.getStringProperty("_AMQ_DUPL_ID"));
    }

    private static int brokerPort() {
        return URI.create(System.getProperty("shouhou.jms.url")).getPort();
    }
}
