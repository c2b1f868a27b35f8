package org.shouhou.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.AddProductType;
import org.shouhou.application.catalogue.ChangeProductType;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One product type. */
@Named
@RequestScoped
public class TypeBacking {

    @Inject
    private AddProductType addProductType;

    @Inject
    private ChangeProductType changeProductType;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private Told told;

    private long version;
    private String nameZh;
    private String nameEn;
    private boolean active = true;

    /** Fills the form with what is kept; a new type's begins empty. */
    public void open() {
        if (isNew()) {
            return;
        }
        ProductTypeRow kept = listProductTypes.list().stream()
                .filter(row -> row.id() == id())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("product-type.unknown"));
        version = kept.version();
        nameZh = kept.nameZh();
        nameEn = kept.nameEn();
        active = kept.active();
    }

    public void save() {
        if (isNew()) {
            addProductType.add(nameZh, nameEn);
        } else {
            changeProductType.change(new ChangeProductType.Command(id(), version, nameZh, nameEn, active));
        }
        told.at("/catalogue", "catalogue_type.saved", nameZh);
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    private static long id() {
        return Ids.given("id", "product-type.unknown");
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
