package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.scanning.LetterKnowledge.KnownContact;
import org.shouhou.application.scanning.LetterKnowledge.KnownCustomer;
import org.shouhou.application.scanning.LetterKnowledge.KnownMachine;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.scan.LookAlike;

class JdbcLetterKnowledgeTest {

    private final JdbcLetterKnowledge knowledge =
            new JdbcLetterKnowledge(TestDatabase.get().dataSource());

    private EntityManager entityManager;
    private long customer;
    private long twin;
    private long machine;
    private long contact;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        TestDatabase.inTransaction(entityManager, () -> {
            var type = new ProductType("空压机", "Compressors");
            entityManager.persist(type);
            var zlv = new ProductModel(new ModelDetails("ZLV-75", "永磁变频空压机", "Variable speed", type.id(), 18));
            entityManager.persist(zlv);
            var owner = new Customer(CustomerDetails.named("太湖纺织有限公司"));
            var former = new Customer(CustomerDetails.named("太湖纺织（旧）"));
            entityManager.persist(owner);
            entityManager.persist(former);
            former.mergeInto(owner, false);
            customer = owner.id();
            twin = former.id();
            var sold = new Equipment(new EquipmentDetails(
                    zlv.id(),
                    new SerialNumber("ZL23-06117"),
                    customer,
                    LocalDate.of(2025, 3, 15),
                    null,
                    null,
                    null,
                    null,
                    null,
                    "",
                    "",
                    ""));
            entityManager.persist(sold);
            machine = sold.id();
            var zhou = new Contact(new ContactDetails(
                    customer,
                    "周工",
                    "",
                    CorrespondentKind.CUSTOMER,
                    List.of(),
                    List.of(new PhoneNumber("0510-88886666")),
                    ""));
            entityManager.persist(zhou);
            contact = zhou.id();
            return null;
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void machines_and_models_are_known_by_how_they_look() {
        assertThat(knowledge.machinesLike(List.of(LookAlike.of("ZL23-O6ll7"), "NOTHING")))
                .containsExactly(new KnownMachine(machine, "ZL23-06117", "ZLV-75", customer, "太湖纺织有限公司"));
        assertThat(knowledge.machinesLike(List.of(LookAlike.of("ZL23-06118")))).isEmpty();
        assertThat(knowledge.modelsLike(List.of(LookAlike.of("2LV75")))).containsExactly("ZLV-75");
    }

    @Test
    void customers_are_known_by_parts_of_their_names_and_people_by_number_or_name() {
        assertThat(knowledge.customersWith(List.of("湖纺织", "不存在")))
                .as("those that go on as another left out")
                .containsExactly(new KnownCustomer(customer, "太湖纺织有限公司"));
        var zhou = new KnownContact(contact, "周工", customer, "太湖纺织有限公司");
        assertThat(knowledge.contactsAt("051088886666")).containsExactly(zhou);
        assertThat(knowledge.contactsAt("1")).isEmpty();
        assertThat(knowledge.contactsNamed(customer, "周工")).containsExactly(zhou);
        assertThat(knowledge.contactsNamed(twin, "周工")).as("both are one").containsExactly(zhou);
        assertThat(knowledge.contactsNamed(customer, "钱工")).isEmpty();
    }
}
