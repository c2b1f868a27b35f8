package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.Customer;

/** The companies that own the equipment. */
public abstract class CustomersContract extends PortContract {

    @Test
    void a_customer_is_kept_under_an_id() throws Exception {
        long id = add(new Customer("金辉轧钢有限公司", "华北"));

        Customer kept = read(() -> stores.customers().byId(id)).orElseThrow();

        assertThat(kept.name()).isEqualTo("金辉轧钢有限公司");
        assertThat(kept.region()).isEqualTo("华北");
    }

    @Test
    void a_customers_region_may_be_unknown() throws Exception {
        long id = add(new Customer("金辉轧钢有限公司", null));

        assertThat(read(() -> stores.customers().byId(id)).orElseThrow().region())
                .isNull();
    }

    @Test
    void an_unknown_id_finds_nobody() throws Exception {
        assertThat(read(() -> stores.customers().byId(4711))).isEmpty();
    }

    private long add(Customer customer) throws Exception {
        return read(() -> {
            stores.customers().add(customer);
            return customer.id();
        });
    }
}
