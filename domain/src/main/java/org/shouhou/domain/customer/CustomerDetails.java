package org.shouhou.domain.customer;

import org.shouhou.domain.RuleBroken;

/**
 * What is kept of a customer; texts may be empty unless said otherwise.
 *
 * @param name in full, required
 * @param shortName what people here call it
 * @param number the company's own number for it, unique, or null
 * @param regionId or null while unknown
 * @param keyCustomer whether it is visited regularly (S4)
 */
public record CustomerDetails(
        String name,
        String shortName,
        String number,
        Long regionId,
        String address,
        boolean keyCustomer,
        String remark) {

    public CustomerDetails {
        name = RuleBroken.text(name, 200, "customer.name");
        shortName = RuleBroken.textOrNone(shortName, 60);
        number = RuleBroken.textOrNone(number, 40);
        number = number.isEmpty() ? null : number;
        address = RuleBroken.textOrNone(address, 300);
        remark = RuleBroken.textOrNone(remark, 2_000);
    }

    /** One of whom only the name is known. */
    public static CustomerDetails named(String name) {
        return new CustomerDetails(name, "", null, null, "", false, "");
    }
}
