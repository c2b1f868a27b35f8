package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.document.KeptFile;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.InstalledPart;
import org.shouhou.domain.equipment.SerialNumber;

/** Delivered machines and the contracts they were sold by. */
public abstract class MachinesContract extends PortContract {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 15);

    private long model;
    private long otherModel;
    private long part;
    private long customer;

    @BeforeEach
    void fill() throws Exception {
        inTransaction(() -> {
            var type = new ProductType("空压机", "Compressors");
            stores.productTypes().add(type);
            var first = new ProductModel(new ModelDetails("ZLV-75", "变频空压机", "Compressor", type.id(), 18));
            var second = new ProductModel(new ModelDetails("ZLD-40", "干燥机", "Dryer", type.id(), 12));
            stores.models().add(first);
            stores.models().add(second);
            model = first.id();
            otherModel = second.id();
            var air = new Part(new PartDetails("ZP-2002", "主机", "Air end", "", "", "台", null, Set.of(model)));
            stores.parts().add(air);
            part = air.id();
            var owner = new Customer(CustomerDetails.named("唐钰钢铁"));
            stores.customers().add(owner);
            customer = owner.id();
        });
    }

    @Test
    void a_machine_comes_back_whole() throws Exception {
        long contract = contract(details("HT-1", ContractKind.CONTRACT, null));
        var details = new EquipmentDetails(
                model,
                new SerialNumber("ZL23-06117"),
                customer,
                MARCH,
                MARCH.plusDays(20),
                contract,
                24,
                WarrantyEvent.DATE,
                MARCH.plusDays(30),
                "空压站",
                "水冷",
                "备注");
        long id = machine(details);

        assertThat(read(() -> stores.machines().byId(id).orElseThrow().details()))
                .isEqualTo(details);
    }

    @Test
    void most_of_it_may_be_unknown() throws Exception {
        EquipmentDetails bare = bare(model, "ZL1");
        assertThat(bare.warrantyFrom()).isEqualTo(WarrantyEvent.DELIVERY);
        long id = machine(bare);
        assertThat(read(() -> stores.machines().byId(id).orElseThrow().details()))
                .isEqualTo(bare);
    }

    @Test
    void a_machine_is_found_by_its_model_and_its_serial_number_however_written() throws Exception {
        long id = machine(bare(model, "ZL23-06117"));
        long other = machine(bare(otherModel, "zl2306117"));

        assertThat(read(() -> stores.machines().bySerial(model, new SerialNumber("ｚｌ23 06117")))
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        assertThat(read(() -> stores.machines().bySerial(otherModel, new SerialNumber("ZL23-06117")))
                        .orElseThrow()
                        .id())
                .isEqualTo(other);
        assertThat(read(() -> stores.machines().bySerial(model, new SerialNumber("ZL23"))))
                .isEmpty();
    }

    @Test
    void what_is_replaced_stays_in_its_place_in_the_history() throws Exception {
        long id = machine(bare(model, "ZL1"));
        long caseId = serviceCase(NOON);
        inTransaction(() -> stores.machines().byId(id).orElseThrow().fit(part, "A-1", MARCH, null));
        inTransaction(
                () -> stores.machines().byId(id).orElseThrow().replace(1, part, "A-2", MARCH.plusDays(90), caseId));

        var parts = read(() -> stores.machines().byId(id).orElseThrow().parts());

        assertThat(parts).extracting(InstalledPart::number).containsExactly(1, 2);
        assertThat(parts).extracting(InstalledPart::serial).containsExactly("A-1", "A-2");
        assertThat(parts).extracting(InstalledPart::replacedOn).containsExactly(MARCH.plusDays(90), null);
        assertThat(parts).extracting(InstalledPart::caseId).containsExactly(caseId, caseId);
    }

    @Test
    void a_contract_comes_back_whole_with_its_documents() throws Exception {
        var details = details("ZL-XS-26-0387", ContractKind.CONTRACT, null);
        long id = contract(details);
        long document = read(() -> stores.documents()
                .store(new ByteArrayInputStream("signed".getBytes()))
                .documentId());
        inTransaction(() -> stores.contracts()
                .byId(id)
                .orElseThrow()
                .addDocument(new KeptFile("合同.pdf", "application/pdf", 6, document)));

        assertThat(read(() -> stores.contracts().byId(id).orElseThrow().details()))
                .isEqualTo(details);
        assertThat(read(() -> stores.contracts().byId(id).orElseThrow().documents()))
                .extracting(KeptFile::fileName)
                .containsExactly("合同.pdf");
        assertThat(read(() -> stores.contracts().byNumber("zl-xs-26-0387"))
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void agreements_are_found_by_the_contract_they_belong_to() throws Exception {
        long main = contract(details("HT-1", ContractKind.CONTRACT, null));
        contract(new ContractDetails(
                "JX-1", ContractKind.TECHNICAL_AGREEMENT, customer, main, null, Promises.none(), ""));
        contract(details("HT-2", ContractKind.CONTRACT, null));

        assertThat(read(() -> stores.contracts().agreementsOf(main)))
                .extracting(Contract::number)
                .containsExactly("JX-1");
    }

    private ContractDetails details(String number, ContractKind kind, Long belongsTo) {
        var promises = new Promises(24, WarrantyEvent.COMMISSIONING, 12, 24, true, 2, 4);
        return new ContractDetails(number, kind, customer, belongsTo, MARCH, promises, "付款：30% 预付");
    }

    private static EquipmentDetails bare(long modelId, String serial) {
        return new EquipmentDetails(
                modelId, new SerialNumber(serial), null, null, null, null, null, null, null, "", "", "");
    }

    private long machine(EquipmentDetails details) throws Exception {
        return read(() -> {
            var machine = new Equipment(details);
            stores.machines().add(machine);
            return machine.id();
        });
    }

    private long contract(ContractDetails details) throws Exception {
        return read(() -> {
            var contract = new Contract(details);
            stores.contracts().add(contract);
            return contract.id();
        });
    }
}
