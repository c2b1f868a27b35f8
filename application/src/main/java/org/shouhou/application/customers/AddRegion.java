package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Regions;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Region;
import org.shouhou.domain.organisation.Right;

/** Adds a sales region. */
@Permitted({Right.KEEP_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class AddRegion {

    private final Regions regions;
    private final Ledger ledger;

    protected AddRegion() {
        this(null, null);
    }

    @Inject
    public AddRegion(Regions regions, Ledger ledger) {
        this.regions = regions;
        this.ledger = ledger;
    }

    /** @throws RuleBroken {@code region.name.taken} */
    @Transactional
    public void add(String nameZh, String nameEn) {
        Region region = new Region(nameZh, nameEn);
        RuleBroken.unless(
                regions.all().stream().noneMatch(it -> sameName(it, region.nameZh())),
                "region.name.taken",
                region.nameZh());
        regions.add(region);
        ledger.record("region.added", "region " + region.nameZh(), new Changes().with("name-en", region.nameEn()));
    }

    static boolean sameName(Region one, String name) {
        return one.nameZh().equalsIgnoreCase(name);
    }
}
