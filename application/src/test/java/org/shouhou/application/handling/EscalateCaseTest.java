package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.calendar.SpecialDay;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.ServiceCase;

class EscalateCaseTest {

    private final Office office = new Office();

    @Test
    void hq_has_a_working_day_to_help() {
        // Monday the 2nd of March, nine in the morning in Shanghai; Tuesday is off
        office.specialDays.put(new SpecialDay(LocalDate.of(2026, 3, 3), false, "厂庆"));
        ServiceCase serviceCase = office.newCase();
        office.intake.clock.pass(java.time.Duration.ofHours(5));

        long id = office.escalateCase.escalate(
                new EscalateCase.Command(serviceCase.number(), serviceCase.version(), "机组型号不明，请总部协助。"));

        Referral referral = office.referrals.byId(id).orElseThrow();
        assertThat(referral.department()).isEqualTo(DepartmentCode.SERVICE_HQ);
        // four hours are left on Monday, four more on Wednesday
        assertThat(referral.dueAt())
                .isBetween(Instant.parse("2026-03-04T06:00:00Z"), Instant.parse("2026-03-04T06:00:01Z"));
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
        assertThat(office.lastAction()).isEqualTo("case.referred");
        assertThat(office.explainDeadlines.escalation(referral.department(), referral.sentAt(), referral.dueAt()))
                .extracting(it -> it.day().getDayOfMonth() + " " + it.working().toHours())
                .containsExactly("2 4", "3 0", "4 4");
        assertThat(office.explainDeadlines.escalation(
                        referral.department(),
                        referral.sentAt(),
                        referral.dueAt().plusSeconds(3600)))
                .as("somebody chose it")
                .isEmpty();
    }

    @Test
    void it_says_why() {
        ServiceCase serviceCase = office.newCase();
        assertThatThrownBy(() -> office.escalateCase.escalate(
                        new EscalateCase.Command(serviceCase.number(), serviceCase.version(), " ")))
                .hasMessageStartingWith("referral.question.missing");
    }
}
