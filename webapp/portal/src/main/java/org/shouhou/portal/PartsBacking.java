package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.catalogue.FindParts;
import org.shouhou.application.catalogue.ListModels;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.catalogue.PartRow;
import org.shouhou.application.catalogue.PartSearch;
import org.shouhou.application.reading.ListPage;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;

/** The list of parts; what it shows stands in its address. */
@Named
@RequestScoped
public class PartsBacking {

    @Inject
    private FindParts findParts;

    @Inject
    private ListModels listModels;

    @Inject
    private Links links;

    private ListPage<PartRow> page;
    private List<ModelRow> models;

    private static final int PAGE_SIZE = 50;

    public ListPage<PartRow> getPage() {
        if (page == null) {
            page = findParts.find(
                    new PartSearch(given("q"), Choices.id(given("model")), links.given("cursor"), PAGE_SIZE));
        }
        return page;
    }

    public List<ModelRow> getModels() {
        if (models == null) {
            models = listModels.list();
        }
        return models;
    }

    /** A parameter of the address, for the fields of the filter. */
    public String given(String name) {
        return links.given(name).orElse("");
    }

    public boolean isNarrowed() {
        return !(given("q") + given("model")).isEmpty();
    }
}
