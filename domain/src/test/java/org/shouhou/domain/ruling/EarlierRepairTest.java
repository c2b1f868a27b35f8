package org.shouhou.domain.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;

/** When a repair is a repeated one (D6). */
class EarlierRepairTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void the_same_part_repeats_a_repair_however_it_is_written() {
        EarlierRepair before = repair(FaultCause.MATERIAL, "主机轴承 6308");
        assertThat(before.repeatedBy(now(FaultCause.ASSEMBLY, "主机轴承６３０８"))).isTrue();
        assertThat(before.repeatedBy(now(FaultCause.ASSEMBLY, "轴封"))).isFalse();
    }

    @Test
    void the_same_cause_repeats_a_repair() {
        assertThat(repair(FaultCause.ASSEMBLY, "").repeatedBy(now(FaultCause.ASSEMBLY, "轴封")))
                .isTrue();
        assertThat(repair(FaultCause.ASSEMBLY, "").repeatedBy(now(FaultCause.WEAR, "")))
                .isFalse();
    }

    @Test
    void a_cause_nobody_found_is_never_the_same() {
        assertThat(repair(FaultCause.UNKNOWN, "").repeatedBy(now(FaultCause.UNKNOWN, "")))
                .isFalse();
        assertThat(repair(FaultCause.UNKNOWN, "轴封").repeatedBy(now(FaultCause.UNKNOWN, "轴封")))
                .isTrue();
    }

    @Test
    void where_nothing_was_wrong_nothing_was_repaired() {
        assertThat(repair(FaultCause.NO_FAULT, "轴封").repeatedBy(now(FaultCause.NO_FAULT, "轴封")))
                .isFalse();
        assertThat(repair(FaultCause.WEAR, "轴封").repeatedBy(now(FaultCause.NO_FAULT, "轴封")))
                .isFalse();
    }

    @Test
    void the_record_tells_both_cases_what_is_the_same_and_the_days_between() {
        EarlierRepair before = repair(FaultCause.MATERIAL, "轴封");
        var said = new Repetition(RepetitionCause.FAULTY_PART, " 轴封批次质量问题 ");
        var it = new RepeatRepair(
                61,
                NOON.plus(Duration.ofDays(12).plusHours(20)),
                7,
                before,
                now(FaultCause.MATERIAL, "轴承"),
                said,
                2,
                NOON.plus(Duration.ofDays(14)));
        assertThat(it.caseId()).isEqualTo(61);
        assertThat(it.earlierCaseId()).isEqualTo(60);
        assertThat(it.samePart()).isFalse();
        assertThat(it.sameCause()).isTrue();
        assertThat(it.daysBetween()).isEqualTo(12);
        assertThat(it.said().reason()).isEqualTo("轴封批次质量问题");
    }

    @Test
    void cause_and_reason_are_demanded() {
        assertThatThrownBy(() -> new Repetition(null, "x"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, it -> assertThat(it.code()).isEqualTo("repeat.cause.missing"));
        assertThatThrownBy(() -> new Repetition(RepetitionCause.PRODUCT, " "))
                .isInstanceOfSatisfying(
                        RuleBroken.class, it -> assertThat(it.code()).isEqualTo("repeat.reason.missing"));
    }

    private static EarlierRepair repair(FaultCause cause, String part) {
        return new EarlierRepair(60, CaseNumber.of(2026, 60), NOON, cause, part);
    }

    private static Resolution now(FaultCause cause, String part) {
        return new Resolution(cause, part, "更换");
    }
}
