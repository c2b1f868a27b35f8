package org.shouhou.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.AddPart;
import org.shouhou.application.catalogue.ChangePart;
import org.shouhou.application.catalogue.ListModels;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.catalogue.ViewPart;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One part. */
@Named
@RequestScoped
public class PartBacking {

    @Inject
    private AddPart addPart;

    @Inject
    private ChangePart changePart;

    @Inject
    private ViewPart viewPart;

    @Inject
    private ListModels listModels;

    @Inject
    private Told told;

    private long version;
    private String number;
    private String nameZh;
    private String nameEn;
    private String specification;
    private String material;
    private String unit = "件";
    private String price;
    private String[] models = {};
    private boolean active = true;

    /** Fills the form with what is kept; a new part's has at most the model whose page led here. */
    public void open() {
        if (isNew()) {
            String model = Faces.getRequestParameter("model");
            models = model == null ? new String[0] : new String[] {model};
            return;
        }
        ViewPart.Seen kept = viewPart.view(id());
        PartDetails details = kept.details();
        version = kept.version();
        number = details.number();
        nameZh = details.nameZh();
        nameEn = details.nameEn();
        specification = details.specification();
        material = details.material();
        unit = details.unit();
        price = details.price() == null ? null : details.price().toPlainString();
        models = details.modelIds().stream().map(String::valueOf).toArray(String[]::new);
        active = kept.active();
    }

    public void save() {
        var details = new PartDetails(
                number,
                nameZh,
                nameEn,
                specification,
                material,
                unit,
                amount(),
                Arrays.stream(models).map(Long::valueOf).collect(Collectors.toSet()));
        if (isNew()) {
            addPart.add(details);
        } else {
            changePart.change(new ChangePart.Command(id(), version, details, active));
        }
        told.at("/parts", "catalogue_part.saved", details.number());
    }

    private BigDecimal amount() {
        try {
            return price == null || price.isBlank()
                    ? null
                    : new BigDecimal(price.strip().replace(",", ""));
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken("part.price.malformed");
        }
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    public List<ModelRow> getOffered() {
        return listModels.list();
    }

    private static long id() {
        return Ids.given("id", "part.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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

    public String getSpecification() {
        return specification;
    }

    public void setSpecification(String specification) {
        this.specification = specification;
    }

    public String getMaterial() {
        return material;
    }

    public void setMaterial(String material) {
        this.material = material;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String[] getModels() {
        return models;
    }

    public void setModels(String[] models) {
        this.models = models;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
