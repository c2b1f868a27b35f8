package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.administration.ListRoles;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.domain.organisation.Right;

/** The list of roles. */
@Named
@RequestScoped
public class RolesBacking {

    @Inject
    private ListRoles listRoles;

    private List<RoleRow> rows;

    public List<RoleRow> getRows() {
        if (rows == null) {
            rows = listRoles.list();
        }
        return rows;
    }

    /** What a role may do, in the order of the list of rights. */
    public List<Right> rights(RoleRow row) {
        return row.rights().stream().sorted().toList();
    }
}
