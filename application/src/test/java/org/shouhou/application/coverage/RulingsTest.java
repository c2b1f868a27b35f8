package org.shouhou.application.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.handling.MergeCases;
import org.shouhou.application.handling.ResolveCase;
import org.shouhou.application.memory.TestMail;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.equipment.MachineTrace;
import org.shouhou.domain.field.ServiceReport;
import org.shouhou.domain.ruling.CauseSource;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.ruling.CustomerTrace;
import org.shouhou.domain.ruling.RepeatRepair;
import org.shouhou.domain.ruling.Repetition;
import org.shouhou.domain.ruling.RepetitionCause;
import org.shouhou.domain.ruling.TypeTrace;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** From the mail to the ruling: machine, warranty, who pays, repeated repairs (S1, D6). */
class RulingsTest {

    private final Rulings rulings = new Rulings();

    @Test
    void a_mail_with_a_serial_number_opens_a_case_with_machine_type_and_ruling() {
        ServiceCase it = rulings.mailFrom("甲 <a@stranger.example>", "停机", "机号 ZL23-06117 报 OC-2");

        var coverage = rulings.coverage(it);
        assertThat(coverage.equipmentId()).isEqualTo(rulings.zlv.id());
        assertThat(coverage.machineTrace()).isEqualTo(MachineTrace.SERIAL);
        assertThat(coverage.productTypeId()).isEqualTo(rulings.compressors);
        assertThat(coverage.status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        assertThat(coverage.day()).isEqualTo(rulings.today());
        assertThat(it.customerId()).as("whose machine it is").isEqualTo(rulings.shaojin);
        assertThat(coverage.customerTrace()).isEqualTo(CustomerTrace.MACHINE);
    }

    @Test
    void a_mail_that_says_nothing_opens_a_case_whose_warranty_is_unknown() {
        ServiceCase it = rulings.mailFrom("甲 <a@stranger.example>", "你好", "请回电");
        var coverage = rulings.coverage(it);
        assertThat(coverage.equipmentId()).isNull();
        assertThat(coverage.status()).isEqualTo(WarrantyStatus.UNKNOWN);
        assertThat(coverage.current().verdict().reason()).isEqualTo(Verdict.Reason.MACHINE_UNKNOWN);
        assertThat(it.customerId()).isNull();
    }

    @Test
    void the_machine_of_a_case_that_was_merged_into_it_is_a_candidate_as_long_as_it_is_merged() {
        ServiceCase survivor = rulings.mailFrom("甲 <a@stranger.example>", "停机", "请回电");
        ServiceCase merged = rulings.writes("停机", "ZD20-00001 停了");
        rulings.office.mergeCases.merge(new MergeCases.Command(merged.number(), merged.version(), survivor.number()));
        assertThat(rulings.view(survivor).candidates())
                .extracting(MachineData::serial)
                .containsExactly("ZD20-00001");
        assertThat(rulings.coverage(survivor).equipmentId())
                .as("not taken unasked")
                .isNull();

        rulings.office.mergeCases.unmerge(merged.number(), merged.version());
        assertThat(rulings.view(survivor).candidates()).isEmpty();
    }

    @Test
    void nobody_is_sent_to_a_machine_out_of_warranty_before_the_customer_accepts_unless_the_ruling_is_overruled() {
        ServiceCase it = rulings.writes("停机", "ZD20-00001 停了");
        assertThat(rulings.coverage(it).charge()).isEqualTo(Charge.CHARGEABLE);
        refused("charge.not-accepted", () -> rulings.office.sent(it, Duration.ofHours(20)));

        rulings.overruleCharge.overrule(it.number(), rulings.coverage(it).version(), Charge.FREE, "本次由我方承担");

        assertThat(rulings.office.sent(it, Duration.ofHours(20)).id()).isNotNull();
    }

    @Test
    void a_doubt_is_left_to_the_clerk_who_takes_one_with_a_click() {
        ServiceCase it = rulings.writes("停机", "ZL23-06117 和 ZD20-00001 都停了");
        assertThat(rulings.coverage(it).equipmentId()).isNull();
        CoverageView view = rulings.view(it);
        assertThat(view.candidates()).extracting(MachineData::serial).containsExactly("ZL23-06117", "ZD20-00001");
        assertThat(view.fresh()).isNull();

        rulings.choose(it, rulings.zld);

        view = rulings.view(it);
        assertThat(view.machine().serial()).isEqualTo("ZD20-00001");
        assertThat(view.machineTrace()).isEqualTo(MachineTrace.CLERK);
        assertThat(view.typeZh()).isEqualTo("干燥机");
        assertThat(view.candidates()).isEmpty();
        assertThat(view.current().status())
                .as("nothing could be ruled before, so it is now")
                .isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(view.current().by()).isEqualTo("王芳");
        assertThat(view.fresh()).isNull();
        assertThat(rulings.lastAudit().action()).isEqualTo("case.warranty-ruled");
        assertThat(rulings.lastAudit().detail()).isEqualTo("UNKNOWN → OUT_OF_WARRANTY");
        refused("charge.not-accepted", () -> rulings.office.sent(it, Duration.ofHours(20)));

        rulings.choose(it, rulings.zlv);
        view = rulings.view(it);
        assertThat(view.current().status()).as("never silently changed").isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(view.fresh().status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        assertThat(rulings.lastAudit().action()).isEqualTo("case.machine-chosen");
        assertThat(rulings.lastAudit().detail()).contains("ZLV-75 ZL23-06117");
    }

    @Test
    void nothing_is_ruled_by_itself_on_what_somebody_overruled() {
        ServiceCase it = rulings.mailFrom("甲 <a@stranger.example>", "你好", "请回电");
        rulings.office.acting.now(rulings.zhangwei);
        rulings.ruleWarranty.overrule(it.number(), 0, WarrantyStatus.BY_CONTRACT, "合同补充协议");
        rulings.choose(it, rulings.zld);
        assertThat(rulings.view(it).current().status()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        assertThat(rulings.view(it).fresh().status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
    }

    @Test
    void ruling_again_judges_by_the_day_of_the_request() {
        ServiceCase it = rulings.mailFrom("甲 <a@stranger.example>", "停机", "机号 ZD20-00001");
        rulings.choose(it, rulings.zlv);
        rulings.office.intake.clock.pass(Duration.ofDays(600));

        rulings.ruleWarranty.again(it.number(), rulings.coverage(it).version());

        CoverageView view = rulings.view(it);
        assertThat(view.current().status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        assertThat(view.current().by()).isEqualTo("王芳");
        assertThat(view.rulings()).hasSize(2);
        assertThat(view.fresh()).isNull();
        assertThat(rulings.lastAudit().action()).isEqualTo("case.warranty-ruled");
        refused("coverage.nothing-new", () -> rulings.ruleWarranty.again(it.number(), 0));
    }

    @Test
    void a_later_mail_of_the_case_tells_the_machine_and_then_it_is_ruled() {
        ServiceCase it = rulings.mailFrom("甲 <a@stranger.example>", "机器停机", "请回电");
        rulings.office.intake.clock.pass(Duration.ofHours(1));
        rulings.office.intake.receives(TestMail.from("甲 <a@stranger.example>")
                .subject("Re: " + it.number().tag() + " 机器停机")
                .text("机号 ZL23-06117"));

        assertThat(rulings.coverage(it).equipmentId()).isEqualTo(rulings.zlv.id());
        assertThat(rulings.coverage(it).status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        assertThat(rulings.view(it).fresh()).isNull();
        assertThat(rulings.view(it).current().by()).as("by the software").isNull();
        assertThat(rulings.lastAudit().action()).isEqualTo("case.warranty-ruled");
    }

    @Test
    void the_clerk_takes_a_machine_away_and_sets_the_type() {
        ServiceCase it = rulings.mailFrom("甲 <a@stranger.example>", "停机", "机号 ZL23-06117");
        refused("coverage.type.of-machine", () -> rulings.chooseProductType.choose(it.number(), 0, rulings.dryers));
        rulings.chooseMachine.remove(it.number(), 0);
        rulings.chooseProductType.choose(it.number(), 0, rulings.dryers);

        assertThat(rulings.coverage(it).typeTrace()).isEqualTo(TypeTrace.CLERK);
        assertThat(rulings.view(it).typeZh()).isEqualTo("干燥机");
        assertThat(rulings.view(it).fresh().reason()).isEqualTo(Verdict.Reason.MACHINE_UNKNOWN);
        refused("coverage.type.missing", () -> rulings.chooseProductType.choose(it.number(), 0, null));
        refused("product-type.unknown", () -> rulings.chooseProductType.choose(it.number(), 0, 4711L));
        refused("coverage.changed", () -> rulings.chooseProductType.choose(it.number(), 9, rulings.dryers));
    }

    @Test
    void hq_overrules_warranty_and_charge_with_reasons() {
        ServiceCase it = rulings.writes("停机", "ZD20-00001 停了");
        assertThat(rulings.view(it).charge()).isEqualTo(Charge.CHARGEABLE);
        rulings.office.acting.now(rulings.zhangwei);
        refused(
                "coverage.reason.missing",
                () -> rulings.ruleWarranty.overrule(it.number(), 0, WarrantyStatus.BY_CONTRACT, ""));
        rulings.ruleWarranty.overrule(it.number(), 0, WarrantyStatus.BY_CONTRACT, "合同补充协议");
        rulings.overruleCharge.overrule(it.number(), 0, Charge.FREE, "重点用户");

        CoverageView view = rulings.view(it);
        assertThat(view.current().status()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        assertThat(view.current().by()).isEqualTo("张伟");
        assertThat(view.rulings().get(0).status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(view.charge()).isEqualTo(Charge.FREE);
        assertThat(view.byRule().reason()).isEqualTo(Charge.Reason.CAUSE_OPEN);
        assertThat(view.overrulings().get(0).words()).isEqualTo("重点用户");
        assertThat(rulings.lastAudit().detail()).contains("重点用户");

        rulings.office.acting.now(rulings.office.wangfang);
        rulings.choose(it, rulings.zlv);
        refused("not-permitted", () -> rulings.ruleWarranty.again(it.number(), 0));
    }

    @Test
    void the_cause_reported_from_the_site_says_who_pays_and_the_resolution_settles_it() {
        ServiceCase it = rulings.writes("停机", "ZL23-06117 停了");
        var order = rulings.office.sent(it, Duration.ofHours(5));
        rulings.office.recordSiteWork.arrived(order.id(), order.version(), rulings.office.intake.clock.instant());
        rulings.office.recordSiteWork.reported(
                order.id(), order.version(), new ServiceReport("裂纹", "换", "转子", "满意"), FaultCause.MATERIAL);
        assertThat(rulings.view(it).charge()).isEqualTo(Charge.FREE);
        assertThat(rulings.view(it).causeSource()).isEqualTo(CauseSource.SITE_REPORT);
    }

    @Test
    void repairing_the_same_again_demands_cause_and_reason_and_leaves_evidence() {
        ServiceCase first = rulings.writes("异响", "ZL23-06117 异响");
        resolve(first, FaultCause.MATERIAL, "主机轴承", null);
        rulings.office.intake.clock.pass(Duration.ofDays(20));
        ServiceCase second = rulings.writes("又异响", "ZL23-06117 又异响");
        assertThat(rulings.view(second).repairs())
                .extracting(RelatedCase::number)
                .containsExactly(first.number());

        refused("repeat.unexplained", () -> resolve(second, FaultCause.ASSEMBLY, "主机轴承 ", null));
        resolve(second, FaultCause.ASSEMBLY, "主机轴承 ", new Repetition(RepetitionCause.INCOMPLETE_REPAIR, "安装间隙未调"));

        assertThat(second.status()).isEqualTo(CaseStatus.RESOLVED);
        RepeatRepair evidence = rulings.office.intake.repeats.in(second.id()).get(0);
        assertThat(evidence.earlierCaseId()).isEqualTo(first.id());
        assertThat(evidence.samePart()).isTrue();
        assertThat(evidence.daysBetween()).isEqualTo(20);
        assertThat(rulings.view(first).repeats()).extracting(RepeatShown::other).containsExactly(second.number());

        rulings.office.reopenCase.reopen(
                new org.shouhou.application.handling.ReopenCase.Command(second.number(), second.version(), "还有"));
        resolve(second, FaultCause.ASSEMBLY, "主机轴承", null);
        assertThat(rulings.office.intake.repeats.in(second.id()))
                .as("explained once")
                .hasSize(1);
    }

    @Test
    void another_part_and_cause_or_a_long_time_are_no_repetition() {
        ServiceCase first = rulings.writes("异响", "ZL23-06117 异响");
        resolve(first, FaultCause.MATERIAL, "主机轴承", null);
        rulings.office.intake.clock.pass(Duration.ofDays(20));
        ServiceCase second = rulings.writes("漏油", "ZL23-06117 漏油");
        resolve(second, FaultCause.WEAR, "轴封", null);
        rulings.office.intake.clock.pass(Duration.ofDays(91));
        ServiceCase third = rulings.writes("又漏油", "ZL23-06117 又漏油");
        resolve(third, FaultCause.WEAR, "轴封", null);
        assertThat(rulings.office.intake.repeats.in(third.id())).isEmpty();
    }

    @Test
    void another_open_case_of_the_machine_or_the_sender_is_warned_of() {
        ServiceCase first = rulings.mailFrom("甲 <a@stranger.example>", "停机", "机号 ZL23-06117");
        ServiceCase second = rulings.mailFrom("乙 <b@stranger.example>", "报警", "机号 ZL23-06117");
        ServiceCase third = rulings.mailFrom("乙 <b@stranger.example>", "发票", "发票呢");

        assertThat(rulings.view(second).open())
                .extracting(RelatedCase::number)
                .containsExactlyInAnyOrder(first.number(), third.number());
        resolve(first, FaultCause.WEAR, "", null);
        assertThat(rulings.view(second).open()).extracting(RelatedCase::number).containsExactly(third.number());
        assertThat(rulings.view(first).open()).isEmpty();
    }

    @Test
    void an_arrival_that_waits_is_shown_with_the_open_cases_of_its_sender_and_machine() {
        ServiceCase bySender = rulings.mailFrom("乙 <b@stranger.example>", "发票", "发票呢");
        ServiceCase byMachine = rulings.mailFrom("甲 <a@stranger.example>", "停机", "机号 ZL23-06117");
        var waiting = rulings.office.intake.receives(TestMail.from("乙 <b@stranger.example>")
                .subject("休假")
                .header("Auto-Submitted", "auto-replied")
                .text("机号 ZL23-06117"));
        rulings.office.acting.now(rulings.zhangwei);

        assertThat(rulings.findDoubles.ofArrival(waiting.id()))
                .extracting(RelatedCase::number)
                .containsExactlyInAnyOrder(bySender.number(), byMachine.number());
        assertThat(rulings.findDoubles.ofArrival(4711)).isEmpty();
    }

    /** As where an older version of the software opens cases while this one is started. */
    @Test
    void a_case_nothing_is_ruled_on_yet_is_ruled_on_once_somebody_acts() {
        var now = rulings.office.intake.clock.instant();
        ServiceCase it = ServiceCase.open(
                        rulings.office.intake.cases.nextNumber(2026), Channel.PHONE, "来电", null, null, now, now)
                .made();
        rulings.office.intake.cases.add(it);
        assertThat(rulings.view(it).current().status()).isEqualTo(WarrantyStatus.UNKNOWN);
        assertThat(rulings.office.intake.coverages.ofCase(it.id())).isEmpty();

        rulings.chooseMachine.choose(new ChooseMachine.Command(it.number(), 0, rulings.zlv.id()));
        assertThat(rulings.view(it).current().status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
    }

    @Test
    void who_may_not_see_a_case_finds_nothing_ruled_on_it() {
        ServiceCase it = rulings.writes("停机", "ZL23-06117");
        rulings.office.acting.now(rulings.office.chenjie);
        refused("case.unknown", () -> rulings.view(it));
        refused("not-permitted", () -> rulings.choose(it, rulings.zld));
    }

    private void resolve(ServiceCase it, FaultCause cause, String part, Repetition said) {
        rulings.office.resolveCase.resolve(
                new ResolveCase.Command(it.number(), it.version(), new Resolution(cause, part, "更换"), said));
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code())
                .isEqualTo(code));
    }
}
