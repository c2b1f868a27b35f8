package org.shouhou.portal.regions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.customers.AddRegion;
import org.shouhou.application.customers.ChangeRegion;
import org.shouhou.application.customers.ListRegions;
import org.shouhou.application.customers.RegionRow;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One sales region. */
@Named
@RequestScoped
public class RegionBacking {

    @Inject
    private AddRegion addRegion;

    @Inject
    private ChangeRegion changeRegion;

    @Inject
    private ListRegions listRegions;

    @Inject
    private Told told;

    private long version;
    private String nameZh;
    private String nameEn;
    private boolean active = true;

    /** Fills the form with what is kept; a new region's begins empty. */
    public void open() {
        if (isNew()) {
            return;
        }
        RegionRow kept = listRegions.list().stream()
                .filter(row -> row.id() == id())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("region.unknown"));
        version = kept.version();
        nameZh = kept.nameZh();
        nameEn = kept.nameEn();
        active = kept.active();
    }

    public void save() {
        if (isNew()) {
            addRegion.add(nameZh, nameEn);
        } else {
            changeRegion.change(new ChangeRegion.Command(id(), version, nameZh, nameEn, active));
        }
        told.at("/regions", "regions_region.saved", nameZh);
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    private static long id() {
        return Ids.given("id", "region.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
