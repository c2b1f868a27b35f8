package org.shouhou.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;

/** On whose behalf the use cases of one test are called: nobody's, until the test says whose. */
@ApplicationScoped
public class Caller {

    /** Where the portal's door leaves whom it let in. */
    private static final String ACTOR = "org.shouhou.portal.security.SignedIn";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Employees employees;

    @Inject
    private Roles roles;

    /** 王芳 of the service office, who may handle cases. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Actor isAClerk() {
        return is("wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, "CLERK");
    }

    /** 陈杰 of the technical centre, who may answer what is asked there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Actor isInTheTechnicalCentre() {
        return is("chenjie", "陈杰", new DepartmentCode("TECHNICAL"), "DEPARTMENT_MEMBER");
    }

    /** 李明, who administers. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Actor isAnAdministrator() {
        return is("liming", "李明", DepartmentCode.SERVICE_OFFICE, "ADMINISTRATOR");
    }

    private Actor is(String loginName, String name, DepartmentCode department, String role) {
        Employee employee = employees.byLoginName(loginName).orElseGet(() -> {
            Employee hired = new Employee(loginName, name, null, department, Set.of(role), null);
            employees.add(hired);
            return hired;
        });
        Actor actor = new Actor(
                employee.id(), loginName, employee.name(), employee.department(), roles.rightsOf(employee.roles()));
        request.setAttribute(ACTOR, actor);
        return actor;
    }
}
