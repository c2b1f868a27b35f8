package org.shouhou.domain.customer;

import org.shouhou.domain.RuleBroken;

/** A sales region (地区) customers belong to; which there are is data. */
public class Region {

    private Long id;
    private String nameZh;
    private String nameEn;
    private boolean active;
    private long version;

    protected Region() {}

    public Region(String nameZh, String nameEn) {
        describe(nameZh, nameEn, true);
    }

    /** Changes its names; one that isn't active is offered to nobody any more. */
    public void describe(String nameZh, String nameEn, boolean active) {
        this.nameZh = RuleBroken.text(nameZh, 60, "region.name");
        this.nameEn = RuleBroken.text(nameEn, 60, "region.name");
        this.active = active;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
