package org.shouhou.application.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.administration.Administration;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.MemoryContracts;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryMachines;
import org.shouhou.application.memory.MemoryParts;
import org.shouhou.application.memory.MemoryProductModels;
import org.shouhou.application.memory.MemoryReferrals;
import org.shouhou.application.memory.MemoryServiceCases;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.InstalledPart;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/** Keeping delivered machines, on memory; it is 2026-03-02. */
class MachinesTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 15);
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final Actor WHO_READS_CASES =
            new Actor(7, "wangfang", "王芳", Administration.OFFICE, Set.of(Right.READ_CASES, Right.KEEP_CUSTOMERS));

    private final Administration office = Administration.atWork();
    private final MemoryMachines machines = new MemoryMachines();
    private final MemoryProductModels models = new MemoryProductModels();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryContracts contracts = new MemoryContracts();
    private final MemoryParts parts = new MemoryParts();
    private final Ledger ledger = new Ledger(office.audit, office.acting, office.clock);
    private final MachineRules rules = new MachineRules(machines, models, customers, contracts);
    private final Today today = new Today(office.clock, ZoneId.of("Asia/Shanghai"));
    private final MemoryServiceCases cases = new MemoryServiceCases();
    private final PartsAtHand atHand =
            new PartsAtHand(parts, cases, customers, new CaseAccess(new MemoryReferrals()), office.acting, today);
    private final AddMachine addMachine = new AddMachine(machines, rules, ledger);
    private final ChangeMachine changeMachine = new ChangeMachine(machines, rules, ledger);
    private final FitPart fitPart = new FitPart(machines, atHand, rules, ledger);
    private final ReplacePart replacePart = new ReplacePart(machines, atHand, rules, ledger);
    private final ViewMachine viewMachine =
            new ViewMachine(machines, models, customers, contracts, new NothingListed(), atHand, today);

    private long model;
    private long customer;
    private long other;

    @BeforeEach
    void fill() {
        var zlg = new ProductModel(new ModelDetails("ZLG-75A", "螺杆空压机", "Screw compressor", 1L, 12));
        models.add(zlg);
        model = zlg.id();
        var tangyu = new Customer(CustomerDetails.named("唐钰钢铁"));
        var luyi = new Customer(CustomerDetails.named("鲁邑水泥"));
        customers.add(tangyu);
        customers.add(luyi);
        customer = tangyu.id();
        other = luyi.id();
        parts.add(new Part(new PartDetails("ZP-1", "主机", "Air end", "", "", "台", null, Set.of(model))));
    }

    @Test
    void a_serial_number_is_given_once_within_its_model_however_it_is_written() {
        addMachine.add(details("ZL23-06117", customer, null));
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin equipment.added equipment ZLG-75A ZL23-06117: customer: 唐钰钢铁\n"
                        + "delivered-on: 2025-03-15");

        refused("equipment.serial.taken", () -> addMachine.add(details("zl23 06117", customer, null)));
        refused("customer.unknown", () -> addMachine.add(details("ZL2", 4711L, null)));
    }

    @Test
    void a_machine_is_sold_by_a_contract_with_its_customer_and_may_be_sold_on() {
        long contract = contract("HT-1", null, 24);
        refused("contract.of-another-customer", () -> addMachine.add(details("ZL1", other, contract)));
        long id = addMachine.add(details("ZL1", customer, contract));
        Equipment machine = machines.byId(id).orElseThrow();

        changeMachine.change(new ChangeMachine.Command(id, machine.version(), details("ZL1", other, contract)));

        assertThat(machine.details().customerId()).isEqualTo(other);
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin equipment.changed equipment ZLG-75A ZL1: customer: 唐钰钢铁 → 鲁邑水泥");
        refused(
                "changed-meanwhile",
                () -> changeMachine.change(
                        new ChangeMachine.Command(id, machine.version() + 1, details("ZL1", other, contract))));
    }

    @Test
    void the_page_tells_the_warranty_of_today_by_contract_agreement_or_model() {
        long bare = addMachine.add(details("ZL1", customer, null));
        assertThat(viewMachine.view(bare).verdict().status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        assertThat(viewMachine.view(bare).verdict().until()).isEqualTo(LocalDate.of(2026, 3, 15));

        long contract = contract("HT-1", null, 6);
        long sold = addMachine.add(details("ZL2", customer, contract));
        assertThat(viewMachine.view(sold).verdict().status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        contract("JX-1", contract, 36);
        assertThat(viewMachine.view(sold).verdict().status()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        assertThat(viewMachine.view(sold).verdict().contractNumber()).isEqualTo("JX-1");
        refused("equipment.unknown", () -> viewMachine.view(4711));
    }

    @Test
    void parts_are_fitted_and_replaced_and_the_trail_tells_both_serial_numbers() {
        long id = addMachine.add(details("ZL1", customer, null));
        Equipment machine = machines.byId(id).orElseThrow();
        fitPart.fit(new FitPart.Command(id, machine.version(), "zp-1", "A-1", MARCH, ""));

        replacePart.replace(new ReplacePart.Command(id, machine.version(), 1, "ZP-1", "A-2", MARCH.plusDays(90), null));

        assertThat(machine.parts()).extracting(InstalledPart::serial).containsExactly("A-1", "A-2");
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin equipment.part-replaced equipment ZLG-75A ZL1: part: ZP-1\nserial: A-1 → A-2\n"
                        + "replaced-on: 2025-06-13");
        refused("part.unknown", () -> fitPart.fit(new FitPart.Command(id, machine.version(), "X", "", MARCH, "")));
        refused(
                "installed-part.in-future",
                () -> fitPart.fit(
                        new FitPart.Command(id, machine.version(), "ZP-1", "", LocalDate.of(2026, 3, 3), "")));
        refused(
                "case.unknown",
                () -> fitPart.fit(new FitPart.Command(id, machine.version(), "ZP-1", "", MARCH, "SH2026-000099")));
        refused(
                "changed-meanwhile",
                () -> fitPart.fit(new FitPart.Command(id, machine.version() + 1, "ZP-1", "", MARCH, "")));
    }

    @Test
    void a_part_is_fitted_in_a_case_of_the_same_customer_only() {
        long id = addMachine.add(details("ZL1", customer, null));
        Equipment machine = machines.byId(id).orElseThrow();
        office.acting.now(WHO_READS_CASES);
        fitPart.fit(new FitPart.Command(id, machine.version(), "ZP-1", "", MARCH, opened(customer)));
        fitPart.fit(new FitPart.Command(id, machine.version(), "ZP-1", "", MARCH, opened(null)));
        String others = opened(other);
        refused(
                "installed-part.other-customer",
                () -> fitPart.fit(new FitPart.Command(id, machine.version(), "ZP-1", "", MARCH, others)));
    }

    private String opened(Long customerId) {
        var it = ServiceCase.open(cases.nextNumber(2026), Channel.PHONE, "来电", null, customerId, NOW, NOW)
                .made();
        cases.add(it);
        return it.number().value();
    }

    private EquipmentDetails details(String serial, Long owner, Long contract) {
        return new EquipmentDetails(
                model,
                new SerialNumber(serial),
                owner,
                MARCH,
                null,
                contract,
                null,
                WarrantyEvent.DELIVERY,
                null,
                "",
                "",
                "");
    }

    private long contract(String number, Long belongsTo, int months) {
        var kind = belongsTo == null ? ContractKind.CONTRACT : ContractKind.TECHNICAL_AGREEMENT;
        var promises = new Promises(months, WarrantyEvent.DELIVERY, null, null, false, null, null);
        LocalDate signed = belongsTo == null ? MARCH.minusDays(60) : MARCH.minusDays(30);
        var contract = new Contract(new ContractDetails(number, kind, customer, belongsTo, signed, promises, ""));
        contracts.add(contract);
        return contract.id();
    }

    /** Lists are read from the database, which has tests of its own. */
    private static final class NothingListed implements MachineQueries {

        @Override
        public ListPage<MachineData> find(MachineSearch search) {
            return new ListPage<>(List.of(), Optional.empty(), Optional.empty(), 0);
        }

        @Override
        public List<MachineData> ofCustomer(long customerId) {
            return List.of();
        }

        @Override
        public List<MachineData> ofContract(long contractId) {
            return List.of();
        }

        @Override
        public List<MachineView.FittedPart> parts(long machineId) {
            return List.of();
        }
    }
}
