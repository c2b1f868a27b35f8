package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.Region;

/** The companies that own the equipment, and the regions they are in. */
public abstract class CustomersContract extends PortContract {

    @Test
    void a_customer_is_kept_whole_under_an_id() throws Exception {
        long region = read(() -> {
            var made = new Region("华北", "North China");
            stores.regions().add(made);
            return made.id();
        });
        var details = new CustomerDetails("金辉轧钢有限公司", "金辉", "K1", region, "钢城大道 1 号", true, "付款及时");
        long id = add(new Customer(details));

        Customer kept = read(() -> stores.customers().byId(id)).orElseThrow();

        assertThat(kept.details()).isEqualTo(details);
        assertThat(kept.active()).isTrue();
    }

    @Test
    void those_merged_into_one_are_known_to_it_until_that_is_taken_back() throws Exception {
        long survivor = add(new Customer(CustomerDetails.named("甲厂")));
        long second = add(new Customer(CustomerDetails.named("甲厂二部")));
        long first = add(new Customer(CustomerDetails.named("甲厂一部")));
        inTransaction(() -> {
            Customer into = stores.customers().byId(survivor).orElseThrow();
            stores.customers().byId(second).orElseThrow().mergeInto(into, false);
            stores.customers().byId(first).orElseThrow().mergeInto(into, false);
        });
        assertThat(read(() -> stores.customers().mergedInto(survivor).stream()
                        .map(Customer::id)
                        .toList()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(read(() -> stores.customers().byId(first).orElseThrow().mergedIntoId()))
                .isEqualTo(survivor);
        inTransaction(() -> stores.customers().byId(first).orElseThrow().unmerge());
        assertThat(read(() -> stores.customers().mergedInto(survivor))).hasSize(1);
        assertThat(read(() -> stores.customers().mergedInto(first))).isEmpty();
    }

    @Test
    void most_of_it_may_be_unknown() throws Exception {
        long id = add(new Customer(CustomerDetails.named("金辉轧钢有限公司")));

        CustomerDetails kept =
                read(() -> stores.customers().byId(id)).orElseThrow().details();

        assertThat(kept.regionId()).isNull();
        assertThat(kept.number()).isNull();
        assertThat(kept.address()).isEmpty();
    }

    @Test
    void a_customer_is_found_by_its_name_and_its_number_in_any_case() throws Exception {
        long id = add(new Customer(new CustomerDetails("Lotus Delta", "", "kd-7", null, "", false, "")));
        add(new Customer(CustomerDetails.named("Lotus")));

        assertThat(read(() -> stores.customers().byName("LOTUS delta"))
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        assertThat(read(() -> stores.customers().byNumber("KD-7")).orElseThrow().id())
                .isEqualTo(id);
        assertThat(read(() -> stores.customers().byName("Delta"))).isEmpty();
        assertThat(read(() -> stores.customers().byNumber("7"))).isEmpty();
    }

    @Test
    void of_two_of_one_name_the_one_that_goes_on_is_found() throws Exception {
        long merged = add(new Customer(CustomerDetails.named("甲厂")));
        long survivor = add(new Customer(CustomerDetails.named("甲厂")));
        inTransaction(() -> stores.customers()
                .byId(merged)
                .orElseThrow()
                .mergeInto(stores.customers().byId(survivor).orElseThrow(), false));

        assertThat(read(() -> stores.customers().byName("甲厂")).orElseThrow().id())
                .isEqualTo(survivor);
    }

    @Test
    void a_change_is_kept() throws Exception {
        long id = add(new Customer(CustomerDetails.named("金辉轧钢有限公司")));

        inTransaction(
                () -> stores.customers().byId(id).orElseThrow().describe(CustomerDetails.named("金辉轧钢股份有限公司"), false));

        Customer changed = read(() -> stores.customers().byId(id)).orElseThrow();
        assertThat(changed.name()).isEqualTo("金辉轧钢股份有限公司");
        assertThat(changed.active()).isFalse();
    }

    @Test
    void an_unknown_id_finds_nobody() throws Exception {
        assertThat(read(() -> stores.customers().byId(4711))).isEmpty();
        assertThat(read(() -> stores.regions().byId(4711))).isEmpty();
    }

    @Test
    void regions_come_in_the_order_they_were_made() throws Exception {
        inTransaction(() -> {
            stores.regions().add(new Region("华北", "North China"));
            stores.regions().add(new Region("东北", "North-east China"));
        });

        assertThat(read(() -> stores.regions().all()))
                .extracting(Region::nameZh)
                .containsExactly("华北", "东北");
    }

    private long add(Customer customer) throws Exception {
        return read(() -> {
            stores.customers().add(customer);
            return customer.id();
        });
    }
}
