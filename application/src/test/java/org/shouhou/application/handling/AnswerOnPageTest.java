package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.webreport.WebReport;

/** Answers on the page on which a report is followed. */
class AnswerOnPageTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();
    private final Correspondence asked =
            office.intake.register.ofCase(serviceCase.id()).get(0);

    private WebReport reported() {
        var report = new WebReport("aa", asked.id(), office.intake.clock.instant());
        office.webReports.add(report);
        return report;
    }

    @Test
    void an_answer_stands_in_the_register_and_on_the_page_and_meets_the_clock() {
        WebReport report = reported();
        office.intake.clock.pass(Duration.ofHours(2));

        office.answerOnPage.answer(serviceCase.number(), serviceCase.version(), report.id(), " 请先复位。 ");

        Correspondence answer = office.intake.register.ofCase(serviceCase.id()).stream()
                .filter(it -> it.channel() == Channel.WEB)
                .findFirst()
                .orElseThrow();
        assertThat(answer.direction()).isEqualTo(Direction.OUT);
        assertThat(answer.text()).isEqualTo("请先复位。");
        assertThat(answer.answer()).isTrue();
        assertThat(report.shows(answer.id())).isTrue();
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(office.intake.clock.instant());
        assertThat(serviceCase.disposition()).isEqualTo(Disposition.DIRECT_ANSWER);
        assertThat(office.intake.outbox.typesFor("shouhou.events")).contains("shouhou.case.answered");
    }

    @Test
    void nothing_is_answered_where_nothing_was_reported_or_by_whom_it_is_not_for() {
        assertThatThrownBy(() -> office.answerOnPage.answer(serviceCase.number(), serviceCase.version(), 1, "您好"))
                .hasMessageContaining("report.unknown");
        WebReport report = reported();
        ServiceCase other = office.newCase();
        assertThatThrownBy(() -> office.answerOnPage.answer(other.number(), other.version(), report.id(), "您好"))
                .hasMessageContaining("report.unknown");
        assertThatThrownBy(
                        () -> office.answerOnPage.answer(serviceCase.number(), serviceCase.version(), report.id(), " "))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("reply.said.missing");
        assertThat(List.of(serviceCase, other)).allMatch(it -> it.firstReply().metAt() == null);
    }
}
