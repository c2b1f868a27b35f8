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
    private Long mergedIntoId;
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

    /**
     * It is the same as another: a link, so that it can be taken back.
     *
     * @param holdsOthers whether others were merged into this one; such a one stays, since nobody looks through two links
     */
    public void mergeInto(Customer survivor, boolean holdsOthers) {
        RuleBroken.unless(mergedIntoId == null, "customer.merged", name);
        RuleBroken.unless(!survivor.id.equals(id), "customer.merged-into-itself");
        RuleBroken.unless(survivor.mergedIntoId == null, "customer.merged", survivor.name);
        RuleBroken.unless(!holdsOthers, "customer.holds-others", name);
        this.mergedIntoId = survivor.id;
    }

    /** It is a customer of its own again. */
    public void unmerge() {
        RuleBroken.unless(mergedIntoId != null, "customer.not-merged", name);
        this.mergedIntoId = null;
    }

    /** The customer it is the same as, or null. */
    public Long mergedIntoId() {
        return mergedIntoId;
    }

    /** Whether both are one: the same, one merged into the other, or both into a third. */
    public boolean isOneWith(Customer other) {
        return survivorId().equals(other.survivorId());
    }

    private Long survivorId() {
        return mergedIntoId == null ? id : mergedIntoId;
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
