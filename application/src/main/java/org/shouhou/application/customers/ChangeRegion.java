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

/** Changes a sales region, or takes it out of use. */
@Permitted({Right.KEEP_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class ChangeRegion {

    private final Regions regions;
    private final Ledger ledger;

    protected ChangeRegion() {
        this(null, null);
    }

    @Inject
    public ChangeRegion(Regions regions, Ledger ledger) {
        this.regions = regions;
        this.ledger = ledger;
    }

    /** @param seenVersion the version somebody looked at */
    public record Command(long regionId, long seenVersion, String nameZh, String nameEn, boolean active) {}

    /** @throws RuleBroken {@code region.name.taken} */
    @Transactional
    public void change(Command command) {
        Region region = regions.byId(command.regionId()).orElseThrow(() -> new RuleBroken("region.unknown"));
        region.requireSeen(command.seenVersion());
        Region wanted = new Region(command.nameZh(), command.nameEn());
        RuleBroken.unless(
                regions.all().stream()
                        .noneMatch(it -> !it.id().equals(region.id()) && AddRegion.sameName(it, wanted.nameZh())),
                "region.name.taken",
                wanted.nameZh());
        Changes changes = new Changes()
                .of("name-zh", region.nameZh(), wanted.nameZh())
                .of("name-en", region.nameEn(), wanted.nameEn())
                .of("active", region.active(), command.active());
        region.describe(command.nameZh(), command.nameEn(), command.active());
        ledger.record("region.changed", "region " + region.nameZh(), changes);
    }
}
