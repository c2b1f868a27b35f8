package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.AddDepartment;
import org.shouhou.application.administration.ChangeDepartment;
import org.shouhou.application.administration.DepartmentRow;
import org.shouhou.application.administration.OverseeDepartments;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Told;

/** One department: its names, whether it takes referrals, whether a system of its own takes them over JMS. */
@Named
@RequestScoped
public class DepartmentBacking {

    @Inject
    private OverseeDepartments overseeDepartments;

    @Inject
    private AddDepartment addDepartment;

    @Inject
    private ChangeDepartment changeDepartment;

    @Inject
    private Names names;

    @Inject
    private Told told;

    private DepartmentRow seen;
    private long version;
    private String code;
    private String nameZh;
    private String nameEn;
    private boolean takesReferrals;
    private boolean ownsSystem;
    private boolean active;

    /** Fills the form with what is kept; a new department's begins empty. */
    public void open() {
        if (isNew()) {
            takesReferrals = true;
            active = true;
            return;
        }
        DepartmentRow kept = getSeen();
        version = kept.version();
        nameZh = kept.nameZh();
        nameEn = kept.nameEn();
        takesReferrals = kept.takesReferrals();
        ownsSystem = kept.ownsSystem();
        active = kept.active();
    }

    public void save() {
        if (isNew()) {
            addDepartment.add(
                    new AddDepartment.Command(new DepartmentCode(code), nameZh, nameEn, takesReferrals, ownsSystem));
        } else {
            changeDepartment.change(new ChangeDepartment.Command(
                    new DepartmentCode(getKept()), version, nameZh, nameEn, takesReferrals, ownsSystem, active));
        }
        told.at("/administration/departments", "administration_department.saved", names.either(nameZh, nameEn));
    }

    public boolean isNew() {
        return getKept() == null;
    }

    /** The code of the department that is shown; null for a new one. */
    public String getKept() {
        return Faces.getRequestParameter("code");
    }

    public DepartmentRow getSeen() {
        if (seen == null) {
            seen = overseeDepartments.list().stream()
                    .filter(row -> row.code().equals(getKept()))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("department.unknown", getKept()));
        }
        return seen;
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

    public boolean isTakesReferrals() {
        return takesReferrals;
    }

    public void setTakesReferrals(boolean takesReferrals) {
        this.takesReferrals = takesReferrals;
    }

    public boolean isOwnsSystem() {
        return ownsSystem;
    }

    public void setOwnsSystem(boolean ownsSystem) {
        this.ownsSystem = ownsSystem;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
