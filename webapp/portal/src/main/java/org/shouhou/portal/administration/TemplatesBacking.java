package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.administration.ListTemplates;
import org.shouhou.application.administration.TemplateRow;

/** The list of texts the office writes again and again. */
@Named
@RequestScoped
public class TemplatesBacking {

    @Inject
    private ListTemplates listTemplates;

    private List<TemplateRow> rows;

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = listTemplates.list();
        }
        return rows;
    }
}
