package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.EmployeeRow;
import org.shouhou.application.administration.EmployeeRow.RoleName;
import org.shouhou.application.administration.EmployeeSearch;
import org.shouhou.application.administration.EmployeeSearch.Presence;
import org.shouhou.application.administration.FindEmployees;
import org.shouhou.application.administration.ListRoles;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.portal.frame.Names;

/** The list of employees, searched by what is known of them. */
@Named
@RequestScoped
public class EmployeesBacking {

    @Inject
    private FindEmployees findEmployees;

    @Inject
    private ListRoles listRoles;

    @Inject
    private Names names;

    private EmployeeSearch search;
    private FindEmployees.Found found;

    /** What was asked for, from the address. */
    public EmployeeSearch getSearch() {
        if (search == null) {
            search = new EmployeeSearch(
                    Faces.getRequestParameter("q"),
                    Faces.getRequestParameter("department"),
                    Faces.getRequestParameter("role"),
                    presence(Faces.getRequestParameter("presence")));
        }
        return search;
    }

    private static Presence presence(String given) {
        return Arrays.stream(Presence.values())
                .filter(it -> it.name().equals(given))
                .findFirst()
                .orElse(Presence.ACTIVE);
    }

    public FindEmployees.Found getFound() {
        if (found == null) {
            found = findEmployees.find(getSearch());
        }
        return found;
    }

    public Presence[] getPresences() {
        return Presence.values();
    }

    public List<RoleRow> getRoles() {
        return listRoles.list();
    }

    /** The names of somebody's roles, one after the other. */
    public String roles(EmployeeRow row) {
        return row.roles().stream().map(this::name).collect(Collectors.joining(names.either("、", ", ")));
    }

    private String name(RoleName role) {
        return names.either(role.zh(), role.en());
    }
}
