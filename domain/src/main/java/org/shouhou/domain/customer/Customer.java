package org.shouhou.domain.customer;

import org.shouhou.domain.RuleBroken;

/** The company that owns the equipment (用户). */
public class Customer {

    private Long id;
    private String name;
    private String shortName;
    private String number;
    private Long regionId;
    private String address;
    private boolean keyCustomer;
    private String remark;
    private boolean active;
    private long version;

    protected Customer() {}

    public Customer(CustomerDetails details) {
        describe(details, true);
    }

    /** Changes what is kept of it; one that isn't active buys nothing any more, its past stays. */
    public void describe(CustomerDetails details, boolean active) {
        this.name = details.name();
        this.shortName = details.shortName();
        this.number = details.number();
        this.regionId = details.regionId();
        this.address = details.address();
        this.keyCustomer = details.keyCustomer();
        this.remark = details.remark();
        this.active = active;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public CustomerDetails details() {
        return new CustomerDetails(name, shortName, number, regionId, address, keyCustomer, remark);
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
