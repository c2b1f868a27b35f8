package org.shouhou.domain.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.coverage.WarrantyTerm;
import org.shouhou.domain.equipment.MachineTrace;
import org.shouhou.domain.ruling.CaseCoverage.Found;
import org.shouhou.domain.servicecase.FaultCause;

/** The rulings of a case: frozen at intake, ruled again or overruled by persons (S1). */
class CaseCoverageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final WarrantyTerm YEAR = new WarrantyTerm(12, WarrantyEvent.DELIVERY, null);
    private static final Verdict IN = new Verdict(
            WarrantyStatus.IN_WARRANTY, Verdict.Reason.RUNNING, DAY.minusDays(9), DAY.plusDays(9), YEAR, null);
    private static final Verdict OUT = new Verdict(
            WarrantyStatus.OUT_OF_WARRANTY, Verdict.Reason.ENDED, DAY.minusDays(99), DAY.minusDays(9), YEAR, "HT-1");
    private static final Found BY_SERIAL = new Found(7L, MachineTrace.SERIAL, 3L, CustomerTrace.CONTACT);
    private static final long WANGFANG = 1;
    private static final long ZHANGWEI = 2;

    @Test
    void what_was_found_at_intake_is_kept_with_how() {
        CaseCoverage it = CaseCoverage.opened(61, BY_SERIAL, IN, DAY, NOON);
        assertThat(it.equipmentId()).isEqualTo(7);
        assertThat(it.machineTrace()).isEqualTo(MachineTrace.SERIAL);
        assertThat(it.productTypeId()).isEqualTo(3);
        assertThat(it.typeTrace()).isEqualTo(TypeTrace.MACHINE);
        assertThat(it.customerTrace()).isEqualTo(CustomerTrace.CONTACT);
        assertThat(it.status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        Ruling ruling = it.current();
        assertThat(ruling.kind()).isEqualTo(Ruling.Kind.AT_INTAKE);
        assertThat(ruling.verdict()).isEqualTo(IN);
        assertThat(ruling.day()).isEqualTo(DAY);
        assertThat(ruling.ruledBy()).isNull();
    }

    @Test
    void a_type_without_a_machine_is_from_the_message() {
        CaseCoverage it = CaseCoverage.opened(61, new Found(null, null, 3L, null), Verdict.withoutMachine(), DAY, NOON);
        assertThat(it.typeTrace()).isEqualTo(TypeTrace.MESSAGE);
        it.typeIs(4);
        assertThat(it.typeTrace()).isEqualTo(TypeTrace.CLERK);
    }

    @Test
    void with_a_machine_its_model_tells_the_type() {
        CaseCoverage it = CaseCoverage.opened(61, BY_SERIAL, IN, DAY, NOON);
        refused("coverage.type.of-machine", () -> it.typeIs(4));
    }

    @Test
    void a_ruling_does_not_change_with_the_machine_until_a_person_rules_again() {
        CaseCoverage it = nothingFound();
        assertThat(it.differs(Verdict.withoutMachine())).isFalse();
        refused("coverage.nothing-new", () -> it.ruleAgain(Verdict.withoutMachine(), WANGFANG, NOON));

        it.machineIs(7, 3);
        assertThat(it.status()).isEqualTo(WarrantyStatus.UNKNOWN);
        assertThat(it.differs(OUT)).isTrue();

        Ruling again = it.ruleAgain(OUT, WANGFANG, NOON.plusSeconds(60));
        assertThat(it.status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(again.day()).isEqualTo(DAY);
        assertThat(again.ruledBy()).isEqualTo(WANGFANG);
        assertThat(it.differs(OUT)).isFalse();
        assertThat(it.differs(IN)).isTrue();
        assertThat(it.rulings()).extracting(Ruling::kind).containsExactly(Ruling.Kind.AT_INTAKE, Ruling.Kind.AGAIN);
    }

    @Test
    void another_machine_with_the_same_verdict_is_something_new() {
        CaseCoverage it = CaseCoverage.opened(61, BY_SERIAL, IN, DAY, NOON);
        it.machineIs(8, 3);
        assertThat(it.differs(IN)).isTrue();
    }

    @Test
    void a_person_overrules_with_a_reason_and_what_was_ruled_stays() {
        CaseCoverage it = CaseCoverage.opened(61, BY_SERIAL, OUT, DAY, NOON);
        refused("coverage.reason.missing", () -> it.overrule(WarrantyStatus.BY_CONTRACT, " ", ZHANGWEI, NOON));
        refused("coverage.same", () -> it.overrule(WarrantyStatus.OUT_OF_WARRANTY, "客户要求", ZHANGWEI, NOON));

        it.overrule(WarrantyStatus.BY_CONTRACT, "总经理同意延保一个月", ZHANGWEI, NOON);

        assertThat(it.status()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        assertThat(it.overruled()).isTrue();
        assertThat(it.current().verdict()).isNull();
        assertThat(it.current().words()).isEqualTo("总经理同意延保一个月");
        assertThat(it.rulings().get(0).verdict()).isEqualTo(OUT);
        assertThat(it.differs(OUT)).as("the data are as they were ruled").isFalse();
    }

    @Test
    void a_later_message_tells_what_is_not_known_and_no_person_has_decided() {
        CaseCoverage unknown = nothingFound();
        assertThat(unknown.learn(new Found(null, null, 3L, null))).isTrue();
        assertThat(unknown.learn(BY_SERIAL)).isTrue();
        assertThat(unknown.equipmentId()).isEqualTo(7);
        assertThat(unknown.status()).isEqualTo(WarrantyStatus.UNKNOWN);
        assertThat(unknown.learn(new Found(8L, MachineTrace.SERIAL, 3L, null))).isFalse();

        CaseCoverage removed = CaseCoverage.opened(61, BY_SERIAL, IN, DAY, NOON);
        removed.withoutMachine();
        assertThat(removed.learn(BY_SERIAL)).isFalse();
        assertThat(removed.equipmentId()).isNull();
        assertThat(removed.productTypeId()).isEqualTo(3);
        refused("coverage.machine.none", removed::withoutMachine);
    }

    @Test
    void who_pays_follows_from_warranty_and_cause() {
        CaseCoverage it = CaseCoverage.opened(61, BY_SERIAL, IN, DAY, NOON);
        assertThat(it.charge()).isEqualTo(Charge.UNDECIDED);
        it.causeIs(FaultCause.MATERIAL, CauseSource.SITE_REPORT);
        assertThat(it.charge()).isEqualTo(Charge.FREE);
        it.causeIs(FaultCause.OPERATION, CauseSource.RESOLUTION);
        assertThat(it.charge()).isEqualTo(Charge.CHARGEABLE);
        it.causeIs(FaultCause.MATERIAL, CauseSource.SITE_REPORT);
        assertThat(it.charge()).as("the resolution settles it").isEqualTo(Charge.CHARGEABLE);
    }

    @Test
    void who_pays_is_overruled_with_a_reason_and_the_rule_stays_beside_it() {
        CaseCoverage it = CaseCoverage.opened(61, BY_SERIAL, OUT, DAY, NOON);
        refused("coverage.charge.missing", () -> it.overruleCharge(Charge.UNDECIDED, "问", ZHANGWEI, NOON));
        refused("coverage.same", () -> it.overruleCharge(Charge.CHARGEABLE, "问", ZHANGWEI, NOON));
        refused("coverage.reason.missing", () -> it.overruleCharge(Charge.FREE, "", ZHANGWEI, NOON));

        it.overruleCharge(Charge.FREE, "重点用户，免费一次", ZHANGWEI, NOON);

        assertThat(it.charge()).isEqualTo(Charge.FREE);
        assertThat(it.chargeByRule()).isEqualTo(new Charge.Ruled(Charge.CHARGEABLE, Charge.Reason.OUT_OF_WARRANTY));
        it.causeIs(FaultCause.OPERATION, CauseSource.RESOLUTION);
        assertThat(it.charge()).isEqualTo(Charge.FREE);
    }

    private static CaseCoverage nothingFound() {
        return CaseCoverage.opened(61, Found.NOTHING, Verdict.withoutMachine(), DAY, NOON);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code())
                .isEqualTo(code));
    }
}
