package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.customers.ListRegions;
import org.shouhou.application.customers.RegionRow;

/** The list of sales regions. */
@Named
@RequestScoped
public class RegionsBacking {

    @Inject
    private ListRegions listRegions;

    private List<RegionRow> rows;

    public List<RegionRow> getRows() {
        if (rows == null) {
            rows = listRegions.list();
        }
        return rows;
    }
}
