package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.AddEmployee;
import org.shouhou.application.administration.ChangeEmployee;
import org.shouhou.application.administration.EmployeeView;
import org.shouhou.application.administration.GiveOneTimePassword;
import org.shouhou.application.administration.ListRoles;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.application.administration.ViewEmployee;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.portal.frame.Handover;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;

/** One employee: what is kept of them, and a one-time password for who forgot theirs. */
@Named
@RequestScoped
public class EmployeeBacking {

    private static final String PAGE = "/administration/employee?id=";
    private static final String ONE_TIME_PASSWORD = "oneTimePassword";

    @Inject
    private ViewEmployee viewEmployee;

    @Inject
    private AddEmployee addEmployee;

    @Inject
    private ChangeEmployee changeEmployee;

    @Inject
    private GiveOneTimePassword giveOneTimePassword;

    @Inject
    private ListRoles listRoles;

    @Inject
    private Me me;

    @Inject
    private Told told;

    @Inject
    private Handover handover;

    private EmployeeView seen;
    private String oneTimePassword;
    private long version;
    private String loginName;
    private String name;
    private String email;
    private String department;
    private String[] roles = {};
    private boolean active;

    /** Fills the form with what is kept; a new employee's begins empty. */
    public void open() {
        if (isNew()) {
            active = true;
            return;
        }
        oneTimePassword = handover.take(PAGE + id(), ONE_TIME_PASSWORD).orElse(null);
        EmployeeView kept = getSeen();
        version = kept.version();
        name = kept.name();
        email = kept.email();
        department = kept.department();
        roles = kept.roles().toArray(String[]::new);
        active = kept.active();
    }

    public void save() {
        if (isNew()) {
            AddEmployee.Added added =
                    addEmployee.add(new AddEmployee.Command(loginName, name, address(), code(), Set.of(roles)));
            handover.leave(PAGE + added.employeeId(), ONE_TIME_PASSWORD, added.oneTimePassword());
            told.at(PAGE + added.employeeId(), "administration_employee.added", name);
        } else {
            changeEmployee.change(new ChangeEmployee.Command(
                    id(), version, name, address(), code(), Set.of(roles), active || isOwn()));
            told.at("/administration/employees", "administration_employee.saved", name);
        }
    }

    public void givePassword() {
        handover.leave(PAGE + id(), ONE_TIME_PASSWORD, giveOneTimePassword.give(id(), version));
        told.at(PAGE + id(), "administration_employee.given", getSeen().name());
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    /** The password just given, shown this once; null where none was. */
    public String getOneTimePassword() {
        return oneTimePassword;
    }

    /** Whether it is the administrator's own account, which they can't close. */
    public boolean isOwn() {
        return !isNew() && id() == me.actor().employeeId();
    }

    public EmployeeView getSeen() {
        if (seen == null) {
            seen = viewEmployee.view(id());
        }
        return seen;
    }

    public List<RoleRow> getRoleChoices() {
        return listRoles.list();
    }

    private static long id() {
        return Ids.given("id", "employee.unknown");
    }

    private EmailAddress address() {
        return email == null ? null : new EmailAddress(email);
    }

    private DepartmentCode code() {
        return department == null ? null : new DepartmentCode(department);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String[] getRoles() {
        return roles;
    }

    public void setRoles(String[] roles) {
        this.roles = roles;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
