package org.shouhou.domain.organisation;

import org.shouhou.domain.RuleBroken;

/** A department of the company (data, seeded with the regulation's own): code, names in both languages. */
public class Department {

    private Long id;
    private DepartmentCode code;
    private String nameZh;
    private String nameEn;
    private boolean ownsSystem;
    private boolean takesReferrals;
    private boolean active;
    private long version;

    protected Department() {}

    public Department(DepartmentCode code, String nameZh, String nameEn, boolean takesReferrals, boolean ownsSystem) {
        this.code = code;
        this.active = true;
        describe(nameZh, nameEn, takesReferrals, ownsSystem, true);
    }

    /**
     * Changes what is known of the department.
     *
     * @param takesReferrals whether cases can be passed to it
     * @param ownsSystem whether it has a system of its own that takes requests over JMS
     */
    public void describe(String nameZh, String nameEn, boolean takesReferrals, boolean ownsSystem, boolean active) {
        this.nameZh = RuleBroken.text(nameZh, 100, "department.name");
        this.nameEn = RuleBroken.text(nameEn, 100, "department.name");
        this.takesReferrals = takesReferrals;
        this.ownsSystem = ownsSystem;
        this.active = active;
    }

    /** The JMS address its requests go to, made from its code. */
    public String requestAddress() {
        return "shouhou." + code.inAddresses() + ".requests";
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public DepartmentCode code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean takesReferrals() {
        return takesReferrals;
    }

    public boolean ownsSystem() {
        return ownsSystem;
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
