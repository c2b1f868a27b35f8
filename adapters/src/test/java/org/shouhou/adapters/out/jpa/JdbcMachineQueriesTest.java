package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.catalogue.PartRow;
import org.shouhou.application.catalogue.PartSearch;
import org.shouhou.application.contracts.ContractRow;
import org.shouhou.application.contracts.ContractSearch;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.equipment.MachineSearch;
import org.shouhou.application.equipment.MachineView.FittedPart;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyTerm;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.document.KeptFile;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;

/** Lists of machines, contracts and the catalogue, and how they are found. */
class JdbcMachineQueriesTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 15);

    private EntityManager entityManager;
    private JdbcMachineQueries machines;
    private JdbcContractQueries contracts;
    private JdbcCatalogueQueries catalogue;
    private long model;
    private long customer;
    private long contract;
    private long first;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        machines = new JdbcMachineQueries(TestDatabase.get().dataSource());
        contracts = new JdbcContractQueries(TestDatabase.get().dataSource());
        catalogue = new JdbcCatalogueQueries(TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            var type = new ProductType("空压机", "Compressors");
            entityManager.persist(type);
            var zlv = new ProductModel(new ModelDetails("ZLV-75", "永磁变频空压机", "Variable speed", type.id(), 18));
            entityManager.persist(zlv);
            model = zlv.id();
            var part =
                    new Part(new PartDetails("ZP-2002", "螺杆主机", "Air end", "ZLT-075", "铸铁", "台", null, Set.of(model)));
            entityManager.persist(part);
            var owner = new Customer(new CustomerDetails("浙江绍锦纺织有限公司", "绍锦", null, null, "", false, ""));
            entityManager.persist(owner);
            customer = owner.id();
            contract = contract("ZL-XS-23-0210", null, 12, MARCH.minusDays(40));
            contract("ZL-JX-23-001", contract, 36, MARCH.minusDays(20));
            contract("ZL-JX-23-002", contract, null, MARCH);
            Equipment sold = machine("ZL23-06117", customer, contract);
            sold.fit(part.id(), "A-1", MARCH, null);
            sold.replace(1, part.id(), "A-2", MARCH.plusDays(90), null);
            first = sold.id();
            machine("ZL23-06118", customer, null);
            machine("ZL24-00001", null, null);
            return null;
        });
        new JdbcSearchIndex(TestDatabase.get().dataSource()).indexDue(1000);
    }

    @Test
    void a_machine_is_read_with_all_its_verdict_needs() {
        MachineData row = machines.ofContract(contract).get(0);

        assertThat(row.modelCode()).isEqualTo("ZLV-75");
        assertThat(row.customerName()).isEqualTo("浙江绍锦纺织有限公司");
        assertThat(row.forCoverage().standard()).isEqualTo(new WarrantyTerm(18, WarrantyEvent.DELIVERY, null));
        assertThat(row.forCoverage().own()).isNull();
        assertThat(row.promises())
                .containsExactly(new Coverage.Promise(
                        "ZL-JX-23-001", MARCH.minusDays(20), new WarrantyTerm(36, WarrantyEvent.DELIVERY, null)));
        assertThat(machines.ofCustomer(customer)).hasSize(2);
        assertThat(machines.ofCustomer(customer).get(1).promises()).isEmpty();
    }

    @Test
    void a_machine_is_found_by_serial_number_model_customer_and_place() {
        for (String text : List.of("ZL23-06117", "zl23 06117", "ZL2306117", "ｚｌ２３０６１１７", "06117", "绍锦 06117")) {
            assertThat(found(text)).as(text).containsExactly("ZL23-06117");
        }
        assertThat(found("绍锦")).containsExactly("ZL23-06117", "ZL23-06118");
        assertThat(found("变频")).hasSize(3);
        assertThat(found("ZL24")).containsExactly("ZL24-00001");
        assertThat(found("没有")).isEmpty();
    }

    @Test
    void machines_come_by_serial_number_page_by_page_and_back() {
        ListPage<MachineData> page = machines.find(new MachineSearch("", model, Optional.empty(), 2));
        assertThat(page.rows()).extracting(MachineData::serial).containsExactly("ZL23-06117", "ZL23-06118");
        assertThat(page.count()).isEqualTo(3);
        ListPage<MachineData> last = machines.find(new MachineSearch("", model, page.next(), 2));
        assertThat(last.rows()).extracting(MachineData::customerName).containsExactly((String) null);
        assertThat(last.next()).isEmpty();
        assertThat(machines.find(new MachineSearch("", model, last.previous(), 2))
                        .rows())
                .isEqualTo(page.rows());
        assertThat(machines.find(new MachineSearch("", 4711L, Optional.empty(), 2))
                        .rows())
                .isEmpty();
    }

    @Test
    void the_parts_in_a_machine_come_first_then_those_taken_out() {
        assertThat(machines.parts(first)).extracting(FittedPart::serial).containsExactly("A-2", "A-1");
        assertThat(machines.parts(first).get(1).replacedOn()).isEqualTo(MARCH.plusDays(90));
    }

    @Test
    void contracts_are_found_by_number_and_customer() {
        assertThat(contracts.find(new ContractSearch("绍锦", Optional.empty(), 9)).rows())
                .extracting(ContractRow::number)
                .containsExactly("ZL-JX-23-001", "ZL-JX-23-002", "ZL-XS-23-0210");
        ContractRow row = contracts
                .find(new ContractSearch("0210", Optional.empty(), 9))
                .rows()
                .get(0);
        assertThat(row.machines()).isEqualTo(1);
        assertThat(row.warrantyMonths()).isEqualTo(12);
        assertThat(contracts.agreementsOf(contract))
                .extracting(ContractRow::number)
                .containsExactly("ZL-JX-23-002", "ZL-JX-23-001");
        assertThat(contracts.ofCustomer(customer)).hasSize(3);
    }

    @Test
    void the_catalogue_tells_models_with_their_machines_and_parts() {
        ModelRow row = catalogue.models().get(0);
        assertThat(row.machines()).isEqualTo(3);
        assertThat(row.parts()).isEqualTo(1);
        assertThat(row.typeZh()).isEqualTo("空压机");
        assertThat(catalogue.model(model).orElseThrow().parts())
                .extracting(PartRow::number)
                .containsExactly("ZP-2002");
        assertThat(catalogue.model(4711)).isEmpty();
        PartRow part = catalogue
                .parts(new PartSearch("主机 ZLT", model, Optional.empty(), 9))
                .rows()
                .get(0);
        assertThat(part.models()).containsExactly("ZLV-75");
        assertThat(part.price()).isNull();
    }

    @Test
    void files_are_found_by_the_document_they_are() {
        long document = TestDatabase.inTransaction(entityManager, () -> {
            entityManager
                    .createNativeQuery("insert into document values (1, 6, '', now())")
                    .executeUpdate();
            entityManager.find(Contract.class, contract).addDocument(new KeptFile("合同.pdf", "application/pdf", 6, 1));
            return 1L;
        });
        var files = new JdbcKeptFileQueries(TestDatabase.get().dataSource());
        assertThat(files.find(document).orElseThrow().fileName()).isEqualTo("合同.pdf");
        assertThat(files.find(4711)).isEmpty();
    }

    private List<String> found(String text) {
        return machines.find(new MachineSearch(text, null, Optional.empty(), 9)).rows().stream()
                .map(MachineData::serial)
                .toList();
    }

    private Equipment machine(String serial, Long owner, Long soldBy) {
        var made = new Equipment(new EquipmentDetails(
                model, new SerialNumber(serial), owner, MARCH, null, soldBy, null, null, null, "空压站", "", ""));
        entityManager.persist(made);
        return made;
    }

    private long contract(String number, Long belongsTo, Integer months, LocalDate signed) {
        var kind = belongsTo == null ? ContractKind.CONTRACT : ContractKind.TECHNICAL_AGREEMENT;
        var promises = new Promises(months, WarrantyEvent.DELIVERY, null, null, false, null, null);
        var made = new Contract(new ContractDetails(number, kind, customer, belongsTo, signed, promises, ""));
        entityManager.persist(made);
        return made.id();
    }
}
