package org.shouhou.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.AddModel;
import org.shouhou.application.catalogue.ChangeModel;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ModelView;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.application.catalogue.ViewModel;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** What is kept of one model, to be changed. */
@Named
@RequestScoped
public class ModelFormBacking {

    @Inject
    private AddModel addModel;

    @Inject
    private ChangeModel changeModel;

    @Inject
    private ViewModel viewModel;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private Told told;

    private long version;
    private String code;
    private String nameZh;
    private String nameEn;
    private Long typeId;
    private int warrantyMonths = 12;
    private boolean active = true;

    private static final String PAGE = "/catalogue/model?id=";

    /** Fills the form with what is kept; a new model's has at most the type it was asked for. */
    public void open() {
        if (isNew()) {
            String type = Faces.getRequestParameter("type");
            typeId = type == null ? null : Choices.id(type);
            return;
        }
        ModelView kept = viewModel.view(id());
        ModelDetails details = kept.details();
        version = kept.version();
        code = details.code();
        nameZh = details.nameZh();
        nameEn = details.nameEn();
        typeId = details.typeId();
        warrantyMonths = details.warrantyMonths();
        active = kept.active();
    }

    public void save() {
        var details = new ModelDetails(code, nameZh, nameEn, typeId, warrantyMonths);
        if (isNew()) {
            told.at(PAGE + addModel.add(details), "catalogue_modelform.saved", details.code());
        } else {
            changeModel.change(new ChangeModel.Command(id(), version, details, active));
            told.at(PAGE + id(), "catalogue_modelform.saved", details.code());
        }
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    /** Where leaving the form leads. */
    public String getBack() {
        return isNew() ? "/catalogue" : PAGE + id();
    }

    /** Those in use, and the present one even if it is not. */
    public List<ProductTypeRow> getTypes() {
        return listProductTypes.list().stream()
                .filter(row -> row.active() || Long.valueOf(row.id()).equals(typeId))
                .toList();
    }

    private static long id() {
        return Ids.given("id", "model.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public int getWarrantyMonths() {
        return warrantyMonths;
    }

    public void setWarrantyMonths(int warrantyMonths) {
        this.warrantyMonths = warrantyMonths;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
