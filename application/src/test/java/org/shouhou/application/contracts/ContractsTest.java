package org.shouhou.application.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.administration.Administration;
import org.shouhou.application.files.KeepFile;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.MemoryContracts;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.document.KeptFile;

/** Keeping contracts and technical agreements, on memory. */
class ContractsTest {

    private final Administration office = Administration.atWork();
    private final MemoryContracts contracts = new MemoryContracts();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final Ledger ledger = new Ledger(office.audit, office.acting, office.clock);
    private final ContractRules rules = new ContractRules(contracts, customers);
    private final AddContract addContract = new AddContract(contracts, rules, ledger);
    private final ChangeContract changeContract = new ChangeContract(contracts, rules, ledger);
    private final KeepContractFiles keepFiles =
            new KeepContractFiles(contracts, new KeepFile(new MemoryDocumentStore()), ledger);
    private final NamedContract namedContract = new NamedContract(contracts);

    private long customer;
    private long other;

    @BeforeEach
    void fill() {
        var tangyu = new Customer(CustomerDetails.named("唐钰钢铁"));
        var luyi = new Customer(CustomerDetails.named("鲁邑水泥"));
        customers.add(tangyu);
        customers.add(luyi);
        customer = tangyu.id();
        other = luyi.id();
    }

    @Test
    void a_number_is_given_once_and_the_trail_tells_what_was_promised() {
        long id = addContract.add(details("ZL-1", null, customer, 24));
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin contract.added contract ZL-1: kind: CONTRACT\ncustomer: 唐钰钢铁\n"
                        + "signed-on: 2026-01-05\nwarranty-months:  → 24\nwarranty-from:  → DELIVERY");

        refused("contract.number.taken", () -> addContract.add(details("zl-1", null, customer, 24)));
        refused("customer.unknown", () -> addContract.add(details("ZL-2", null, 4711L, 24)));
        assertThat(namedContract.find("zl-1")).isEqualTo(id);
        assertThat(namedContract.find(" ")).isNull();
        refused("contract.not-found", () -> namedContract.find("ZL"));
    }

    @Test
    void an_agreement_belongs_to_a_contract_with_the_same_customer() {
        long main = addContract.add(details("ZL-1", null, customer, 24));
        long agreement = addContract.add(details("JX-1", main, customer, 36));
        refused("contract.belongs-to-agreement", () -> addContract.add(details("JX-2", agreement, customer, 36)));
        refused("contract.of-another-customer", () -> addContract.add(details("JX-2", main, other, 36)));
        refused("contract.unknown", () -> addContract.add(details("JX-2", 4711L, customer, 36)));
    }

    @Test
    void a_change_is_refused_when_somebody_was_faster() {
        long id = addContract.add(details("ZL-1", null, customer, 24));
        Contract contract = contracts.byId(id).orElseThrow();
        changeContract.change(new ChangeContract.Command(id, contract.version(), details("ZL-1", null, customer, 36)));
        assertThat(office.lastEntry()).isEqualTo("zhoumin contract.changed contract ZL-1: warranty-months: 24 → 36");
        refused(
                "changed-meanwhile",
                () -> changeContract.change(
                        new ChangeContract.Command(id, contract.version() + 1, details("ZL-1", null, customer, 12))));
    }

    @Test
    void what_was_signed_is_kept_with_it() throws Exception {
        long id = addContract.add(details("ZL-1", null, customer, 24));

        keepFiles.add(id, arriving("C:\\合同\\ZL-1.pdf", 6));

        Contract contract = contracts.byId(id).orElseThrow();
        assertThat(contract.documents()).extracting(KeptFile::fileName).containsExactly("ZL-1.pdf");
        assertThat(office.lastEntry()).isEqualTo("zhoumin contract.file-added contract ZL-1: file: ZL-1.pdf");
        refused("file.empty", () -> keepFiles.add(id, arriving("x.pdf", 0)));
        refused("file.too-large", () -> keepFiles.add(id, arriving("x.pdf", 21L * 1024 * 1024)));
        keepFiles.remove(id, contract.documents().get(0).documentId());
        assertThat(contract.documents()).isEmpty();
        refused("file.unknown", () -> keepFiles.remove(id, 4711));
    }

    private static UploadFiles.Arriving arriving(String name, long size) {
        return new UploadFiles.Arriving(
                name, "application/pdf", size, () -> new ByteArrayInputStream("signed".getBytes()));
    }

    private static ContractDetails details(String number, Long belongsTo, long customerId, int months) {
        var kind = belongsTo == null ? ContractKind.CONTRACT : ContractKind.TECHNICAL_AGREEMENT;
        var promises = new Promises(months, WarrantyEvent.DELIVERY, null, null, false, null, null);
        return new ContractDetails(number, kind, customerId, belongsTo, LocalDate.of(2026, 1, 5), promises, "");
    }
}
