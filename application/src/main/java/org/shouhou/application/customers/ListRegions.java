package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.port.Regions;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the sales regions, those out of use too. */
@Permitted({Right.READ_CUSTOMERS, Right.KEEP_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class ListRegions {

    private final Regions regions;

    protected ListRegions() {
        this(null);
    }

    @Inject
    public ListRegions(Regions regions) {
        this.regions = regions;
    }

    @Transactional
    public List<RegionRow> list() {
        return regions.all().stream().map(RegionRow::of).toList();
    }
}
