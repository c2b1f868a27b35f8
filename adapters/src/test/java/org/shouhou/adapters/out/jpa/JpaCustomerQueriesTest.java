package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.ContactSearch;
import org.shouhou.application.customers.CustomerRow;
import org.shouhou.application.customers.CustomerSearch;
import org.shouhou.application.customers.CustomerSearch.Presence;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.Kin;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.customer.Region;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

class JpaCustomerQueriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private EntityManager entityManager;
    private JpaCustomerQueries queries;
    private long tangyu;
    private long north;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        queries = new JpaCustomerQueries(entityManager, TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            var region = new Region("华北", "North China");
            entityManager.persist(region);
            north = region.id();
            tangyu = customer(new CustomerDetails("河北唐钰钢铁有限公司", "唐钰", "K1007", north, "钢城大道", true, ""));
            customer(new CustomerDetails("山东鲁邑水泥有限公司", "", null, null, "", false, ""));
            customer(new CustomerDetails("安徽皖砺玻璃有限公司", "", null, null, "", false, ""));
            var left = new Customer(CustomerDetails.named("云南滇屿磷化工有限公司"));
            left.describe(left.details(), false);
            entityManager.persist(left);
            Contact zhao = new Contact(new ContactDetails(
                    tangyu,
                    "赵磊",
                    "设备主任",
                    CorrespondentKind.CUSTOMER,
                    List.of(new EmailAddress("zhao@tangyu.example"), new EmailAddress("a@tangyu.example")),
                    List.of(new PhoneNumber("+86 138 0013 8000")),
                    ""));
            entityManager.persist(zhao);
            entityManager.persist(Contact.fromFirstMail("陌生人", new EmailAddress("who@nowhere.example")));
            entityManager.persist(caseOf(1, zhao.id(), tangyu));
            entityManager.persist(caseOf(2, zhao.id(), null));
            entityManager.persist(caseOf(3, null, null));
            return null;
        });
        new JdbcSearchIndex(TestDatabase.get().dataSource()).indexDue(1000);
    }

    @Test
    void customers_come_in_the_order_of_their_sounds_page_by_page_and_back() {
        List<String> names = new ArrayList<>();
        ListPage<CustomerRow> page = queries.customers(search("", Optional.empty(), 2));
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.previous()).isEmpty();
        page.rows().forEach(row -> names.add(row.name()));
        ListPage<CustomerRow> second = queries.customers(search("", page.next(), 2));
        second.rows().forEach(row -> names.add(row.name()));

        // an, he, shan
        assertThat(names).containsExactly("安徽皖砺玻璃有限公司", "河北唐钰钢铁有限公司", "山东鲁邑水泥有限公司");
        assertThat(second.next()).isEmpty();
        assertThat(queries.customers(search("", second.previous(), 2)).rows()).isEqualTo(page.rows());
        assertThatThrownBy(() -> queries.customers(search("", Optional.of("x1"), 2)))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("list.cursor.malformed");
    }

    @Test
    void a_customer_is_found_by_two_characters_its_number_and_the_people_there() {
        for (String text :
                List.of("唐钰", "钢铁", "k1007", "赵磊", "zhao@tangyu.example", "13800138000", "138-0013-8000", "钢城 唐钰")) {
            assertThat(queries.customers(search(text, Optional.empty(), 9)).rows())
                    .as(text)
                    .extracting(CustomerRow::id)
                    .containsExactly(tangyu);
        }
        assertThat(queries.customers(search("没有", Optional.empty(), 9)).rows()).isEmpty();
        assertThat(queries.customers(search("%", Optional.empty(), 9)).rows()).isEmpty();
    }

    @Test
    void one_that_was_merged_is_seen_in_the_other_with_all_that_is_its_own() {
        long twin = TestDatabase.inTransaction(entityManager, () -> {
            long id = customer(CustomerDetails.named("唐钰钢铁炼铁厂"));
            entityManager.persist(new Contact(new ContactDetails(
                    id, "钱工", "", CorrespondentKind.CUSTOMER, List.of(), List.of(new PhoneNumber("13900000009")), "")));
            entityManager.persist(caseOf(4, null, id));
            return id;
        });
        Optional<Visibility> all = Optional.of(new Visibility(Optional.empty()));
        assertThat(queries.customer(tangyu, all).orElseThrow().cases()).hasSize(2);
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager.find(Customer.class, twin).mergeInto(entityManager.find(Customer.class, tangyu), false);
            return null;
        });

        for (long either : List.of(tangyu, twin)) {
            CustomerView view = queries.customer(either, all).orElseThrow();
            assertThat(view.cases()).hasSize(3);
            assertThat(view.contacts()).extracting(ContactRow::name).containsExactlyInAnyOrder("赵磊", "钱工");
        }
        assertThat(queries.customer(tangyu, all).orElseThrow().kin().merged())
                .extracting(Kin.Named::id)
                .containsExactly(twin);
        assertThat(queries.customer(twin, all).orElseThrow().kin().survivor().id())
                .isEqualTo(tangyu);
        assertThat(queries.customers(search("", Optional.empty(), 50)).rows())
                .extracting(CustomerRow::id)
                .contains(tangyu)
                .doesNotContain(twin);
    }

    @Test
    void what_may_be_the_same_customer_is_named_by_name_phone_and_mail_domain() {
        TestDatabase.inTransaction(entityManager, () -> {
            customer(CustomerDetails.named("河北唐钰钢铁集团"));
            person(customer(CustomerDetails.named("甲")), "x@TANGYU.example", null);
            person(customer(CustomerDetails.named("乙")), null, "13800138000");
            person(customer(CustomerDetails.named("丙")), "x@qq.com", "13700000000");
            person(tangyu, "y@qq.com", null);
            return null;
        });
        new JdbcSearchIndex(TestDatabase.get().dataSource()).indexDue(1000);

        Kin kin = queries.customer(tangyu, Optional.empty()).orElseThrow().kin();

        assertThat(kin.alike()).extracting(Kin.Named::name).containsExactlyInAnyOrder("河北唐钰钢铁集团", "甲", "乙");
        assertThat(kin.survivor()).isNull();
        assertThat(kin.merged()).isEmpty();
    }

    private void person(long customer, String email, String phone) {
        entityManager.persist(new Contact(new ContactDetails(
                customer,
                "某人",
                "",
                CorrespondentKind.CUSTOMER,
                email == null ? List.of() : List.of(new EmailAddress(email)),
                phone == null ? List.of() : List.of(new PhoneNumber(phone)),
                "")));
    }

    @Test
    void filters_narrow() {
        var key = new CustomerSearch("", north, true, Presence.ACTIVE, Optional.empty(), 9);
        assertThat(queries.customers(key).rows())
                .containsExactly(
                        new CustomerRow(tangyu, "河北唐钰钢铁有限公司", "唐钰", "K1007", "华北", "North China", true, true, 1));
        assertThat(queries.customers(new CustomerSearch("", null, false, Presence.INACTIVE, Optional.empty(), 9))
                        .rows())
                .extracting(CustomerRow::name)
                .containsExactly("云南滇屿磷化工有限公司");
        assertThat(queries.customers(new CustomerSearch("", null, false, Presence.ALL, Optional.empty(), 9))
                        .rows())
                .hasSize(4);
    }

    @Test
    void the_page_of_a_customer_shows_its_people_and_all_their_cases() {
        CustomerView view = queries.customer(tangyu, Optional.of(new Visibility(Optional.empty())))
                .orElseThrow();

        assertThat(view.regionEn()).isEqualTo("North China");
        assertThat(view.contacts()).singleElement().satisfies(row -> {
            assertThat(row.emails()).containsExactly("zhao@tangyu.example", "a@tangyu.example");
            assertThat(row.phones()).containsExactly("+86 138 0013 8000");
            assertThat(row.customerName()).isEqualTo("河北唐钰钢铁有限公司");
        });
        assertThat(view.cases()).extracting(CaseRow::number).containsExactly(number(2), number(1));
        var technical = new Visibility(Optional.of(new DepartmentCode("TECHNICAL")));
        assertThat(queries.customer(tangyu, Optional.of(technical))
                        .orElseThrow()
                        .cases())
                .isEmpty();
        assertThat(queries.customer(tangyu, Optional.empty()).orElseThrow().cases())
                .isEmpty();
        assertThat(queries.customer(4711, Optional.empty())).isEmpty();
    }

    @Test
    void people_are_found_by_what_is_known_of_them_and_strangers_by_themselves() {
        assertThat(queries.contacts(new ContactSearch("唐钰", false, Optional.empty(), 9))
                        .rows())
                .extracting(ContactRow::name)
                .containsExactly("赵磊");
        assertThat(queries.contacts(new ContactSearch("", true, Optional.empty(), 9))
                        .rows())
                .extracting(ContactRow::name, ContactRow::customerId)
                .containsExactly(tuple("陌生人", null));
    }

    private static CustomerSearch search(String text, Optional<String> cursor, int size) {
        return new CustomerSearch(text, null, false, Presence.ACTIVE, cursor, size);
    }

    private long customer(CustomerDetails details) {
        Customer made = new Customer(details);
        entityManager.persist(made);
        return made.id();
    }

    private static ServiceCase caseOf(int number, Long contact, Long customer) {
        Instant at = NOON.plusSeconds(number);
        return ServiceCase.open(number(number), Channel.EMAIL, "异响", contact, customer, at, at)
                .made();
    }

    private static CaseNumber number(int number) {
        return CaseNumber.of(2026, number);
    }
}
