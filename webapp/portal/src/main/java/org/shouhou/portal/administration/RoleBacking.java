package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.AddRole;
import org.shouhou.application.administration.ChangeRole;
import org.shouhou.application.administration.ListRoles;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Told;

/** One role: its names and what it may do. */
@Named
@RequestScoped
public class RoleBacking {

    @Inject
    private ListRoles listRoles;

    @Inject
    private AddRole addRole;

    @Inject
    private ChangeRole changeRole;

    @Inject
    private Names names;

    @Inject
    private Told told;

    private long version;
    private String code;
    private String nameZh;
    private String nameEn;
    private String[] rights = {};

    /** Fills the form with what is kept; a new role's begins empty. */
    public void open() {
        if (isNew()) {
            return;
        }
        RoleRow kept = listRoles.list().stream()
                .filter(row -> row.code().equals(getKept()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("role.unknown", getKept()));
        version = kept.version();
        nameZh = kept.nameZh();
        nameEn = kept.nameEn();
        rights = kept.rights().stream().map(Enum::name).toArray(String[]::new);
    }

    public void save() {
        Set<Right> chosen = Arrays.stream(rights).map(Right::valueOf).collect(Collectors.toSet());
        if (isNew()) {
            addRole.add(new AddRole.Command(code, nameZh, nameEn, chosen));
        } else {
            changeRole.change(new ChangeRole.Command(getKept(), version, nameZh, nameEn, chosen));
        }
        told.at("/administration/roles", "administration_role.saved", names.either(nameZh, nameEn));
    }

    public boolean isNew() {
        return getKept() == null;
    }

    /** The code of the role that is shown; null for a new one. */
    public String getKept() {
        return Faces.getRequestParameter("code");
    }

    /** Whether it is the role that can't lose the right to administer. */
    public boolean isAdministrator() {
        return Role.ADMINISTRATOR.equals(getKept());
    }

    public Right[] getChoices() {
        return Right.values();
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

    public String[] getRights() {
        return rights;
    }

    public void setRights(String[] rights) {
        this.rights = rights;
    }
}
