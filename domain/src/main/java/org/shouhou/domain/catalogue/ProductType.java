package org.shouhou.domain.catalogue;

import org.shouhou.domain.RuleBroken;

/** A type of product (产品类型), such as 空压机; cases and files are sorted by it even when no machine is known (P5). */
public class ProductType {

    private Long id;
    private String nameZh;
    private String nameEn;
    private boolean active;
    private long version;

    protected ProductType() {}

    public ProductType(String nameZh, String nameEn) {
        describe(nameZh, nameEn, true);
    }

    /** Changes its names; one that isn't active is offered to nobody any more. */
    public void describe(String nameZh, String nameEn, boolean active) {
        this.nameZh = RuleBroken.text(nameZh, 60, "product-type.name");
        this.nameEn = RuleBroken.text(nameEn, 60, "product-type.name");
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
