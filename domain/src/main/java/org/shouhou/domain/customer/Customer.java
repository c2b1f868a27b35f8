package org.shouhou.domain.customer;

import org.shouhou.domain.RuleBroken;

/** The company that owns the equipment (用户). */
public class Customer {

    private Long id;
    private String name;
    private String region;
    private long version;

    protected Customer() {}

    public Customer(String name, String region) {
        this.name = RuleBroken.text(name, 200, "customer.name");
        this.region = region;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The sales region, or null while unknown. */
    public String region() {
        return region;
    }

    public long version() {
        return version;
    }
}
