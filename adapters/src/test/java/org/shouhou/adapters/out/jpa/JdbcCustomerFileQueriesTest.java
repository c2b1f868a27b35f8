package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.customers.CustomerFileQueries;
import org.shouhou.application.customers.CustomerFileQueries.Question;
import org.shouhou.application.customers.FileDocument;
import org.shouhou.application.customers.FileEvent;
import org.shouhou.application.customers.FileEvent.Kind;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** What happened with a customer, in the order of time. */
class JdbcCustomerFileQueriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");
    private static final Optional<Visibility> ALL = Optional.of(new Visibility(Optional.empty()));

    private final EntityManager entityManager = TestDatabase.get().entityManager();
    private final CustomerFileQueries file =
            new JdbcCustomerFileQueries(TestDatabase.get().dataSource(), ZoneId.of("Asia/Shanghai"));
    private long customer;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        TestDatabase.inTransaction(entityManager, () -> {
            var employee = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);
            entityManager.persist(employee);
            var owner = new Customer(CustomerDetails.named("甲厂"));
            entityManager.persist(owner);
            customer = owner.id();
            var other = new Customer(CustomerDetails.named("乙厂"));
            entityManager.persist(other);
            var type = new ProductType("空压机", "Compressors");
            entityManager.persist(type);
            var model = new ProductModel(new ModelDetails("ZLV-75", "变频机", "Variable", type.id(), 18));
            entityManager.persist(model);
            entityManager.persist(new Equipment(new EquipmentDetails(
                    model.id(),
                    new SerialNumber("ZL25-00001"),
                    customer,
                    LocalDate.of(2025, 3, 15),
                    LocalDate.of(2025, 4, 1),
                    null,
                    null,
                    WarrantyEvent.DELIVERY,
                    null,
                    "",
                    "",
                    "")));
            entityManager.persist(new Contract(new ContractDetails(
                    "HT-1",
                    ContractKind.CONTRACT,
                    customer,
                    null,
                    LocalDate.of(2025, 1, 10),
                    new Promises(12, WarrantyEvent.DELIVERY, null, null, false, null, null),
                    "两台机组")));
            ServiceCase seen = aCase(1, customer, NOON);
            seen.refer("TECHNICAL", NOON.plusSeconds(60));
            entityManager.persist(new Referral(
                    seen.id(), TECHNICAL, "轴承型号?", NOON.plusSeconds(9_000), employee.id(), NOON.plusSeconds(60)));
            ServiceCase settled = aCase(2, customer, NOON.plusSeconds(600));
            settled.resolve(new Resolution(FaultCause.WEAR, "", "更换轴承。"), NOON.plusSeconds(900));
            aCase(3, other.id(), NOON);
            return null;
        });
    }

    @Test
    void everything_stands_in_the_order_of_time_and_is_the_customers_own() {
        List<FileEvent> events = events(EnumSet.allOf(Kind.class), ALL, 100);

        assertThat(events)
                .extracting(FileEvent::kind)
                .containsExactly(
                        Kind.RESOLVED,
                        Kind.RECEIVED,
                        Kind.OPENED,
                        Kind.REFERRED,
                        Kind.RECEIVED,
                        Kind.OPENED,
                        Kind.COMMISSIONED,
                        Kind.DELIVERED,
                        Kind.CONTRACT);
        assertThat(events.get(0).detail()).isEqualTo("更换轴承。");
        assertThat(events.get(0).caseNumber()).isEqualTo("SH2026-000002");
        assertThat(events.get(3).title()).isEqualTo("技术中心");
        assertThat(events.get(7).at()).isEqualTo(Instant.parse("2025-03-14T16:00:00Z"));
        assertThat(events.get(7).title()).isEqualTo("ZL25-00001");
        assertThat(events.get(8).detail()).isEqualTo("两台机组");
    }

    @Test
    void departments_and_models_are_named_in_the_readers_language() {
        assertThat(file.events(new Question(
                        customer, EnumSet.of(Kind.REFERRED, Kind.DELIVERED), ALL, false, Optional.empty(), 9)))
                .extracting(FileEvent::title, FileEvent::detail)
                .containsExactly(tuple("Technical Centre", "轴承型号?"), tuple("ZL25-00001", "ZLV-75 Variable"));
    }

    @Test
    void page_by_page_each_event_comes_once_also_those_of_the_same_moment() {
        List<FileEvent> whole = events(EnumSet.allOf(Kind.class), ALL, 100);
        for (int size = 1; size <= 4; size++) {
            List<FileEvent> paged = new ArrayList<>();
            Optional<String> before = Optional.empty();
            List<FileEvent> page;
            do {
                page = file.events(new Question(customer, EnumSet.allOf(Kind.class), ALL, true, before, size));
                paged.addAll(page);
                before = page.isEmpty() ? before : Optional.of(CustomerFileQueries.place(page.get(page.size() - 1)));
            } while (!page.isEmpty());
            assertThat(paged).as("pages of " + size).isEqualTo(whole);
        }
    }

    @Test
    void cases_that_may_not_be_seen_are_not_there() {
        Optional<Visibility> technical = Optional.of(new Visibility(Optional.of(TECHNICAL)));
        assertThat(events(EnumSet.allOf(Kind.class), technical, 100))
                .filteredOn(it -> it.kind().ofCase())
                .isNotEmpty()
                .extracting(FileEvent::caseNumber)
                .containsOnly("SH2026-000001");
        assertThat(events(EnumSet.allOf(Kind.class), Optional.empty(), 100))
                .extracting(FileEvent::kind)
                .containsExactly(Kind.COMMISSIONED, Kind.DELIVERED, Kind.CONTRACT);
        assertThat(events(EnumSet.of(Kind.RECEIVED), ALL, 100)).hasSize(2);
    }

    @Test
    void documents_come_once_each_and_only_with_cases_that_may_be_seen() {
        DocumentStore store = new JdbcDocumentStore(TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            ServiceCase first = numbered(1);
            ServiceCase second = numbered(2);
            withFile(store, first, "照片.jpg", "picture");
            withFile(store, second, "照片 (2).jpg", "picture");
            withFile(store, second, "清单.xlsx", "table");
            return null;
        });

        assertThat(file.documents(customer, ALL, 10))
                .extracting(FileDocument::name, FileDocument::caseNumber, FileDocument::kind)
                .containsExactlyInAnyOrder(
                        tuple("照片.jpg", "SH2026-000001", Kind.RECEIVED),
                        tuple("清单.xlsx", "SH2026-000002", Kind.RECEIVED));
        assertThat(file.documents(customer, Optional.of(new Visibility(Optional.of(TECHNICAL))), 10))
                .extracting(FileDocument::name)
                .containsExactly("照片.jpg");
        assertThat(file.documents(customer, Optional.empty(), 10)).isEmpty();
        assertThat(file.documents(customer, ALL, 1)).hasSize(1);
    }

    private ServiceCase numbered(int number) {
        return entityManager
                .createQuery("select c from ServiceCase c where c.number = :number", ServiceCase.class)
                .setParameter("number", CaseNumber.of(2026, number))
                .getSingleResult();
    }

    private void withFile(DocumentStore store, ServiceCase of, String name, String bytes) {
        try {
            var stored = store.store(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
            Correspondence entry = Correspondence.received(
                    Channel.EMAIL,
                    new Correspondence.Content(
                            "li@b.example",
                            "李雷",
                            "service@b.example",
                            "",
                            "附件",
                            "见附件。",
                            null,
                            null,
                            null,
                            List.of(new Attachment(
                                    name,
                                    "application/octet-stream",
                                    stored.size(),
                                    stored.sha256(),
                                    stored.documentId()))),
                    null,
                    null,
                    null,
                    of.occurredAt().plusSeconds(30),
                    NOON);
            entry.file(of.id());
            entityManager.persist(entry);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        for (String cursor : List.of("x", "1.NOTHING.1", "99999999999999999999.OPENED.1")) {
            assertThatThrownBy(() -> file.events(
                            new Question(customer, EnumSet.of(Kind.OPENED), ALL, true, Optional.of(cursor), 5)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("list.cursor.malformed");
        }
    }

    private List<FileEvent> events(Set<Kind> kinds, Optional<Visibility> cases, int atMost) {
        return file.events(new Question(customer, kinds, cases, true, Optional.empty(), atMost));
    }

    /** One that came by mail; its first mail stands in the register at the same moment. */
    private ServiceCase aCase(int number, long of, Instant at) {
        ServiceCase made = ServiceCase.open(
                        CaseNumber.of(2026, number), Channel.EMAIL, "轴承异响" + number, null, of, at, at)
                .made();
        entityManager.persist(made);
        Correspondence entry = Correspondence.received(
                Channel.EMAIL,
                new Correspondence.Content(
                        "li@b.example", "李雷", "service@b.example", "", "轴承异响", "请派人。", null, null, null, List.of()),
                null,
                null,
                null,
                at,
                at);
        entry.file(made.id());
        entityManager.persist(entry);
        return made;
    }
}
