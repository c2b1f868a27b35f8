package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.coverage.CoverageQueries.Before;
import org.shouhou.application.coverage.CoverageQueries.Known;
import org.shouhou.application.coverage.CoverageQueries.Said;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.coverage.RepeatShown;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.coverage.WarrantyTerm;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.equipment.MachineRecognition.KnownModel;
import org.shouhou.domain.equipment.MachineTrace;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.CaseCoverage.Found;
import org.shouhou.domain.ruling.CauseSource;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.ruling.CustomerTrace;
import org.shouhou.domain.ruling.EarlierRepair;
import org.shouhou.domain.ruling.RepeatRepair;
import org.shouhou.domain.ruling.Repetition;
import org.shouhou.domain.ruling.RepetitionCause;
import org.shouhou.domain.ruling.Ruling;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** What is ruled on cases, and what that rests on. */
public abstract class CoverageContract extends PortContract {

    private static final Visibility ALL = new Visibility(Optional.empty());
    private static final Visibility TECHNICAL = new Visibility(Optional.of(new DepartmentCode("TECHNICAL")));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final WarrantyTerm YEAR = new WarrantyTerm(12, WarrantyEvent.DELIVERY, null);
    private static final Verdict IN = new Verdict(
            WarrantyStatus.BY_CONTRACT, Verdict.Reason.RUNNING, DAY.minusDays(9), DAY.plusDays(9), YEAR, "HT-1");

    private long type;
    private long zlv;
    private long zlc;
    private long owner;
    private long other;
    private long contract;
    private long machine;

    @BeforeEach
    void fill() throws Exception {
        inTransaction(() -> {
            var compressors = new ProductType("空压机", "Compressors");
            stores.productTypes().add(compressors);
            type = compressors.id();
            zlv = model("ZLV-75");
            zlc = model("ZLC-10/1.0");
            owner = customer("绍锦纺织");
            other = customer("唐钰钢铁");
            var sold = new Contract(new ContractDetails(
                    "HT-1",
                    ContractKind.CONTRACT,
                    owner,
                    null,
                    DAY.minusDays(400),
                    new Promises(24, WarrantyEvent.DELIVERY, null, null, false, null, null),
                    ""));
            stores.contracts().add(sold);
            contract = sold.id();
        });
        machine = machine(zlv, "ZL23-06117", owner, contract);
    }

    @Test
    void a_coverage_comes_back_whole_with_all_that_was_ruled() throws Exception {
        long caseId = serviceCase(NOON);
        long clerk = employee();
        var found = new Found(machine, MachineTrace.SERIAL, type, CustomerTrace.CONTACT);
        inTransaction(() -> stores.caseCoverages().add(CaseCoverage.opened(caseId, found, IN, DAY, NOON)));
        inTransaction(() -> {
            CaseCoverage it = stores.caseCoverages().ofCase(caseId).orElseThrow();
            it.withoutMachine();
            it.ruleAgain(Verdict.withoutMachine(), clerk, NOON.plusSeconds(1));
        });
        inTransaction(() -> {
            CaseCoverage it = stores.caseCoverages().ofCase(caseId).orElseThrow();
            it.overrule(WarrantyStatus.OUT_OF_WARRANTY, "铭牌被拆", clerk, NOON.plusSeconds(2));
            it.causeIs(FaultCause.WEAR, CauseSource.SITE_REPORT);
            it.overruleCharge(Charge.FREE, "重点用户", clerk, NOON.plusSeconds(3));
        });

        CaseCoverage it = read(() -> {
            CaseCoverage kept = stores.caseCoverages().ofCase(caseId).orElseThrow();
            kept.rulings();
            kept.overrulings();
            return kept;
        });
        assertThat(it.equipmentId()).isNull();
        assertThat(it.machineTrace()).isEqualTo(MachineTrace.CLERK);
        assertThat(it.productTypeId()).isEqualTo(type);
        assertThat(it.customerTrace()).isEqualTo(CustomerTrace.CONTACT);
        assertThat(it.day()).isEqualTo(DAY);
        assertThat(it.status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(it.rulings())
                .extracting(Ruling::kind)
                .containsExactly(Ruling.Kind.AT_INTAKE, Ruling.Kind.AGAIN, Ruling.Kind.OVERRULED);
        Ruling first = it.rulings().get(0);
        assertThat(first.verdict()).isEqualTo(IN);
        assertThat(first.equipmentId()).isEqualTo(machine);
        assertThat(first.ruledAt()).isEqualTo(NOON);
        assertThat(first.ruledBy()).isNull();
        assertThat(it.rulings().get(1).verdict()).isEqualTo(Verdict.withoutMachine());
        assertThat(it.current().words()).isEqualTo("铭牌被拆");
        assertThat(it.current().ruledBy()).isEqualTo(clerk);
        assertThat(it.current().day()).isEqualTo(DAY);
        assertThat(it.cause()).isEqualTo(FaultCause.WEAR);
        assertThat(it.causeSource()).isEqualTo(CauseSource.SITE_REPORT);
        assertThat(it.charge()).isEqualTo(Charge.FREE);
        assertThat(it.overrulings().get(0).words()).isEqualTo("重点用户");
    }

    @Test
    void a_case_may_have_none() throws Exception {
        assertThat(read(() -> stores.caseCoverages().ofCase(4711))).isEmpty();
    }

    @Test
    void a_repeated_repair_comes_back_and_is_shown_at_both_cases() throws Exception {
        long earlier = about(machine, NOON, true);
        long later = about(machine, NOON.plus(Duration.ofDays(10)), false);
        long clerk = employee();
        inTransaction(() -> {
            ServiceCase before = stores.cases().byId(earlier).orElseThrow();
            var repair = new EarlierRepair(earlier, before.number(), before.resolvedAt(), FaultCause.MATERIAL, "轴承");
            stores.repeatRepairs()
                    .add(new RepeatRepair(
                            later,
                            NOON.plus(Duration.ofDays(10)),
                            machine,
                            repair,
                            new Resolution(FaultCause.MATERIAL, "轴承", "更换"),
                            new Repetition(RepetitionCause.FAULTY_PART, "批次质量"),
                            clerk,
                            NOON.plus(Duration.ofDays(12))));
        });

        RepeatRepair kept = read(() -> stores.repeatRepairs().in(later)).get(0);
        assertThat(kept.earlierCaseId()).isEqualTo(earlier);
        assertThat(kept.equipmentId()).isEqualTo(machine);
        assertThat(kept.samePart()).isTrue();
        assertThat(kept.sameCause()).isTrue();
        assertThat(kept.daysBetween()).isEqualTo(9);
        assertThat(kept.said()).isEqualTo(new Repetition(RepetitionCause.FAULTY_PART, "批次质量"));
        assertThat(kept.recordedBy()).isEqualTo(clerk);
        assertThat(read(() -> stores.repeatRepairs().in(earlier))).isEmpty();

        RepeatShown atLater =
                read(() -> stores.coverageQueries().repeats(later, ALL)).get(0);
        assertThat(atLater.otherIsEarlier()).isTrue();
        assertThat(atLater.recordedBy()).isEqualTo("王芳");
        assertThat(atLater.daysBetween()).isEqualTo(9);
        assertThat(read(() -> stores.coverageQueries().repeats(earlier, ALL)))
                .extracting(RepeatShown::otherIsEarlier)
                .containsExactly(false);
        assertThat(read(() -> stores.coverageQueries().repeats(earlier, TECHNICAL)))
                .isEmpty();
    }

    @Test
    void models_and_machines_are_known_by_the_words_of_a_message() throws Exception {
        long second = machine(zlv, "ZL 23-06118", other, null);
        Known known = known("型号zlv－75，机号ZL23-06117、zl2306118；储气罐ZLC-10/1.0", null);

        assertThat(known.models())
                .containsExactlyInAnyOrder(new KnownModel(zlv, "ZLV75", type), new KnownModel(zlc, "ZLC10/1.0", type));
        assertThat(known.machines())
                .containsExactlyInAnyOrder(
                        new KnownMachine(machine, zlv, type, "ZL2306117", owner),
                        new KnownMachine(second, zlv, type, "ZL2306118", other));
        assertThat(known("什么也没有", null).machines()).isEmpty();
        assertThat(known("ZL99-1", null)).isEqualTo(new Known(List.of(), List.of()));
    }

    @Test
    void the_senders_machines_are_known_those_of_a_model_named_first() throws Exception {
        long receiver = machine(zlc, "ZC1-0001", owner, null);
        machine(zlv, "ZX1-0001", other, null);

        assertThat(known("停机", owner).machines())
                .extracting(KnownMachine::id)
                .containsExactlyInAnyOrder(machine, receiver);
        assertThat(known("ZLV-75停机", owner).machines())
                .extracting(KnownMachine::id)
                .containsExactly(machine, receiver);
    }

    @Test
    void a_machine_comes_with_all_its_verdict_needs() throws Exception {
        MachineData data = read(() -> stores.coverageQueries().machine(machine)).orElseThrow();

        assertThat(data.modelCode()).isEqualTo("ZLV-75");
        assertThat(data.serial()).isEqualTo("ZL23-06117");
        assertThat(data.customerName()).isEqualTo("绍锦纺织");
        assertThat(data.promises()).hasSize(1);
        assertThat(data.forCoverage().standard()).isEqualTo(YEAR);
        long second = machine(zlv, "ZL1", null, null);
        assertThat(read(() -> stores.coverageQueries().machines(List.of(second, machine))))
                .extracting(MachineData::id)
                .containsExactly(second, machine);
        assertThat(read(() -> stores.coverageQueries().machine(4711))).isEmpty();
    }

    @Test
    void what_was_said_first_is_read() throws Exception {
        long caseId = serviceCase(NOON);
        inTransaction(() ->
                stores.correspondences().add(received(caseId, "li@customer.example", "a@customer.example", NOON)));
        assertThat(read(() -> stores.coverageQueries().firstSaid(caseId))).contains(new Said("轴承异响", "请派人。"));
        assertThat(read(() -> stores.coverageQueries().firstSaid(caseId + 100))).isEmpty();
    }

    @Test
    void earlier_repairs_of_a_machine_are_found_the_latest_first() throws Exception {
        long old = about(machine, NOON.minus(Duration.ofDays(200)), true);
        long first = about(machine, NOON.minus(Duration.ofDays(80)), true);
        long second = about(machine, NOON.minus(Duration.ofDays(20)), true);
        about(machine, NOON.minus(Duration.ofDays(10)), false);
        about(machine(zlv, "ZL2", null, null), NOON.minus(Duration.ofDays(10)), true);
        long self = about(machine, NOON, true);
        about(machine, NOON.plusSeconds(9), true);

        List<RelatedCase> repairs = read(() -> stores.coverageQueries()
                .repairs(new Before(machine, self, NOON), NOON.minus(Duration.ofDays(90)), ALL));

        assertThat(repairs)
                .extracting(RelatedCase::id)
                .containsExactly(second, first)
                .doesNotContain(old);
        assertThat(repairs.get(0).cause()).isEqualTo(FaultCause.MATERIAL);
        assertThat(repairs.get(0).part()).isEqualTo("轴承");
        assertThat(repairs.get(0).remedy()).isEqualTo("更换");
        assertThat(read(() -> stores.coverageQueries()
                        .repairs(new Before(machine, self, NOON), NOON.minus(Duration.ofDays(90)), TECHNICAL)))
                .isEmpty();
    }

    @Test
    void open_cases_of_the_same_sender_or_machine_are_found_once() throws Exception {
        long contact = read(() -> stores.contacts()
                .addUnlessThere(Contact.fromFirstMail("李雷", new EmailAddress("li@customer.example")))
                .id());
        long self = about(machine, NOON, false);
        long byMachine = about(machine, NOON.plusSeconds(1), false);
        about(machine, NOON.plusSeconds(2), true);
        long bySender = from(contact, NOON.plusSeconds(3));
        from(null, NOON.plusSeconds(4));

        List<RelatedCase> open = read(() -> stores.coverageQueries().open(self, contact, machine, ALL));
        assertThat(open).extracting(RelatedCase::id).containsExactly(bySender, byMachine);
        assertThat(open).extracting(RelatedCase::sameMachine).containsExactly(false, true);
        assertThat(read(() -> stores.coverageQueries().open(self, contact, null, ALL)))
                .extracting(RelatedCase::id)
                .containsExactly(bySender);
        assertThat(read(() -> stores.coverageQueries().open(self, null, null, ALL)))
                .isEmpty();
        assertThat(read(() -> stores.coverageQueries().open(self, contact, machine, TECHNICAL)))
                .isEmpty();
    }

    @Test
    void the_cases_of_a_machine_come_page_by_page_the_newest_first() throws Exception {
        long first = about(machine, NOON, true);
        long second = about(machine, NOON, false);
        long third = about(machine, NOON, false);
        Place place = Place.beginning(true, 2);

        RegisterPage<RelatedCase> page = read(() -> stores.coverageQueries().casesOf(machine, ALL, place));
        assertThat(page.rows()).extracting(RelatedCase::id).containsExactly(third, second);
        assertThat(page.rows().get(0).warranty()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        RegisterPage<RelatedCase> rest =
                read(() -> stores.coverageQueries().casesOf(machine, ALL, place.at(page.next())));
        assertThat(rest.rows()).extracting(RelatedCase::id).containsExactly(first);
        assertThat(rest.next()).isEmpty();
        assertThat(read(() -> stores.coverageQueries().casesOf(machine, TECHNICAL, place))
                        .rows())
                .isEmpty();
    }

    private Known known(String text, Long customerId) throws Exception {
        return read(() -> stores.coverageQueries().known(MachineClues.in("", text), customerId));
    }

    /** A case about the machine; one that is resolved was a day after its request. */
    private long about(long machineId, Instant at, boolean resolved) throws Exception {
        long caseId = serviceCase(at);
        inTransaction(() -> {
            var found = new Found(machineId, MachineTrace.SERIAL, type, null);
            stores.caseCoverages().add(CaseCoverage.opened(caseId, found, IN, DAY, NOON));
            if (resolved) {
                stores.cases()
                        .byId(caseId)
                        .orElseThrow()
                        .resolve(new Resolution(FaultCause.MATERIAL, "轴承", "更换"), at.plus(Duration.ofDays(1)));
            }
        });
        return caseId;
    }

    private long from(Long contact, Instant at) throws Exception {
        return read(() -> {
            ServiceCase made = ServiceCase.open(
                            stores.cases().nextNumber(2026), Channel.EMAIL, "轴承异响", contact, null, at, at)
                    .made();
            stores.cases().add(made);
            return made.id();
        });
    }

    private long model(String code) {
        var made = new ProductModel(new ModelDetails(code, "空压机", "Compressor", type, 12));
        stores.models().add(made);
        return made.id();
    }

    private long customer(String name) {
        var made = new Customer(CustomerDetails.named(name));
        stores.customers().add(made);
        return made.id();
    }

    private long machine(long modelId, String serial, Long customerId, Long contractId) throws Exception {
        return read(() -> {
            var made = new Equipment(new EquipmentDetails(
                    modelId,
                    new SerialNumber(serial),
                    customerId,
                    DAY.minusDays(300),
                    null,
                    contractId,
                    null,
                    null,
                    null,
                    "",
                    "",
                    ""));
            stores.machines().add(made);
            return made.id();
        });
    }
}
