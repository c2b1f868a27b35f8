package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.catalogue.ListModels;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.catalogue.ProductTypeRow;

/** The catalogue: product types and their models. */
@Named
@RequestScoped
public class CatalogueBacking {

    @Inject
    private ListModels listModels;

    @Inject
    private ListProductTypes listProductTypes;

    private List<ModelRow> models;
    private List<ProductTypeRow> types;

    public List<ProductTypeRow> getTypes() {
        if (types == null) {
            types = listProductTypes.list();
        }
        return types;
    }

    public List<ModelRow> of(ProductTypeRow type) {
        if (models == null) {
            models = listModels.list();
        }
        return models.stream().filter(it -> it.typeId() == type.id()).toList();
    }
}
