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
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.ReferToDepartment;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.it.product.DepartmentSystem;

/** A referral's way out of the outbox to a department's system, and the answer's way back, over a real broker. */
class MessagesIT extends InContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUESTION = "请确认油封型号。";
    private static final String ANSWER = "油封 TC 45×62×8。";

    @Inject
    private ReferToDepartment referToDepartment;

    @Inject
    private Sabotage sabotage;

    @Inject
    private Clock clock;

    @Test
    void a_department_is_asked_over_the_broker_and_its_answer_stands_in_the_case() throws JMSException {
        ServiceCase serviceCase = cases.open("减速机漏油");
        long referral = refer(serviceCase);

        try (DepartmentSystem technical = technicalCentre()) {
            TextMessage request = request(technical, serviceCase);
            assertCarriesWhatWasPromised(request, serviceCase, referral);
            JsonObject event = DepartmentSystem.parse(request.getText());
            assertThat(event.getJsonObject("data").getString("question")).isEqualTo(QUESTION);
            technical.answer(event, ANSWER, "陈杰");
        }

        awaitAnswer(referral);
        assertThat(cases.now(serviceCase.number()).openWorkItems()).isZero();
        assertToldOnce(serviceCase);
    }

    @Test
    void an_answer_that_breaks_on_its_way_into_the_case_leaves_nothing_and_comes_again() throws JMSException {
        ServiceCase serviceCase = cases.open("齿轮箱异响");
        long referral = refer(serviceCase);

        try (DepartmentSystem technical = technicalCentre()) {
            JsonObject event =
                    DepartmentSystem.parse(request(technical, serviceCase).getText());
            sabotage.breakNext(AfterCommit.CaseChanged.class);
            technical.answer(event, ANSWER, "陈杰");
        }

        awaitAnswer(referral);
        assertThat(sabotage.isDone()).isTrue();
        assertToldOnce(serviceCase);
    }

    private long refer(ServiceCase serviceCase) {
        caller.isAClerk();
        return referToDepartment.refer(new ReferToDepartment.Command(
                serviceCase.number(),
                serviceCase.version(),
                new DepartmentCode("TECHNICAL"),
                QUESTION,
                clock.instant().plus(Duration.ofDays(1))));
    }

    private static DepartmentSystem technicalCentre() throws JMSException {
        int port = URI.create(System.getProperty("shouhou.jms.url")).getPort();
        return new DepartmentSystem(port, "technical", "demo");
    }

    private static TextMessage request(DepartmentSystem technical, ServiceCase serviceCase) throws JMSException {
        TextMessage request;
        do {
            request = technical.nextRequest(PATIENCE).orElseThrow();
        } while (!serviceCase.number().value().equals(request.getStringProperty("JMSXGroupID")));
        return request;
    }

    private void assertCarriesWhatWasPromised(TextMessage request, ServiceCase serviceCase, long referral)
            throws JMSException {
        assertThat(request.getJMSType()).isEqualTo("shouhou.referral.requested");
        assertThat(request.getJMSCorrelationID()).isEqualTo(Long.toString(referral));
        assertThat(request.getStringProperty("content_type")).isEqualTo("application/cloudevents+json");
        assertThat(rows.texts(
                        "select event_id from outbox where group_key = ? and type = ?",
                        serviceCase.number().value(),
                        request.getJMSType()))
                .containsExactly(request.getStringProperty("_AMQ_DUPL_ID"));
    }

    private void awaitAnswer(long referral) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows.texts("select answer from referral where id = ?", referral))
                        .containsExactly(ANSWER));
    }

    private void assertToldOnce(ServiceCase serviceCase) {
        assertThat(rows.texts("select actor from audit_entry where case_id = ? order by id", serviceCase.id()))
                .containsExactly("wangfang", "jms:technical");
        assertThat(rows.texts(
                        "select type from outbox where group_key = ?",
                        serviceCase.number().value()))
                .containsExactlyInAnyOrder(
                        "shouhou.case.referred", "shouhou.referral.requested", "shouhou.case.referral-ended");
    }
}
