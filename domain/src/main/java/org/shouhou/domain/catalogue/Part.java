package org.shouhou.domain.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.shouhou.domain.RuleBroken;

/** A part (零件) that may belong to several models. */
public class Part {

    private Long id;
    private String number;
    private String nameZh;
    private String nameEn;
    private String specification;
    private String material;
    private String unit;
    private BigDecimal price;
    private Set<Long> modelIds = new HashSet<>();
    private boolean active;
    private long version;

    protected Part() {}

    public Part(PartDetails details) {
        describe(details, true);
    }

    /** Changes what is kept of it; one that isn't active can't be had any more. */
    public void describe(PartDetails details, boolean active) {
        this.number = details.number();
        this.nameZh = details.nameZh();
        this.nameEn = details.nameEn();
        this.specification = details.specification();
        this.material = details.material();
        this.unit = details.unit();
        this.price = details.price();
        this.modelIds.retainAll(details.modelIds());
        this.modelIds.addAll(details.modelIds());
        this.active = active;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PartDetails details() {
        return new PartDetails(number, nameZh, nameEn, specification, material, unit, price, modelIds);
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
