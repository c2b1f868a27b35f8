package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.administration.DepartmentRow;
import org.shouhou.application.administration.OverseeDepartments;

/** The list of departments. */
@Named
@RequestScoped
public class DepartmentsBacking {

    @Inject
    private OverseeDepartments overseeDepartments;

    private List<DepartmentRow> rows;

    public List<DepartmentRow> getRows() {
        if (rows == null) {
            rows = overseeDepartments.list();
        }
        return rows;
    }
}
