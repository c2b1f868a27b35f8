package org.shouhou.application.administration;

import java.time.Instant;
import java.util.Set;
import org.shouhou.application.account.ChangeOwnPassword;
import org.shouhou.application.account.ChooseLanguage;
import org.shouhou.application.account.ChoosePassword;
import org.shouhou.application.intake.FindHosted;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryDepartments;
import org.shouhou.application.memory.MemoryEmployees;
import org.shouhou.application.memory.MemoryFetchPlaces;
import org.shouhou.application.memory.MemoryHostedMailboxes;
import org.shouhou.application.memory.MemoryMailboxes;
import org.shouhou.application.memory.MemoryRoles;
import org.shouhou.application.memory.MemorySetupTokens;
import org.shouhou.application.memory.MemoryTextTemplates;
import org.shouhou.application.memory.PlainHasher;
import org.shouhou.application.memory.PlainSeal;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** The organisation and what administers it, on memory. The administrator 周敏 acts until a test says otherwise. */
public final class Administration {

    public static final DepartmentCode OFFICE = DepartmentCode.SERVICE_OFFICE;
    public static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");
    public static final String PASSWORD = "correct horse";

    public final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T04:00:00Z"));
    public final MemoryEmployees employees = new MemoryEmployees();
    public final MemoryRoles roles = new MemoryRoles();
    public final MemoryDepartments departments = new MemoryDepartments();
    public final MemoryMailboxes mailboxes = new MemoryMailboxes();
    public final MemoryHostedMailboxes hosted = new MemoryHostedMailboxes(mailboxes);
    public final MemoryFetchPlaces places = new MemoryFetchPlaces();
    public final PlainSeal seal = new PlainSeal();
    public final WillingProbe probe = new WillingProbe();
    public final MemorySetupTokens tokens = new MemorySetupTokens();
    public final MemoryAuditTrail audit = new MemoryAuditTrail();
    public final PlainHasher hasher = new PlainHasher();
    public final ActingAs acting = new ActingAs();

    private final Ledger ledger = new Ledger(audit, acting, clock);
    private final Membership membership = new Membership(employees, departments, roles);

    public final AddEmployee addEmployee = new AddEmployee(employees, membership, hasher, ledger, clock);
    public final ChangeEmployee changeEmployee = new ChangeEmployee(employees, membership, ledger);
    public final GiveOneTimePassword giveOneTimePassword = new GiveOneTimePassword(employees, hasher, ledger, clock);
    public final AddRole addRole = new AddRole(roles, ledger);
    public final ChangeRole changeRole = new ChangeRole(roles, ledger);
    public final AddDepartment addDepartment = new AddDepartment(departments, ledger);
    public final ChangeDepartment changeDepartment = new ChangeDepartment(departments, employees, mailboxes, ledger);
    public final AddMailbox addMailbox = new AddMailbox(mailboxes, membership, ledger);
    public final ChangeMailbox changeMailbox = new ChangeMailbox(mailboxes, membership, ledger);
    public final ChangeSignature changeSignature = new ChangeSignature(mailboxes, ledger);
    public final MemoryTextTemplates templates = new MemoryTextTemplates();
    public final AddTemplate addTemplate = new AddTemplate(templates, ledger);
    public final ChangeTemplate changeTemplate = new ChangeTemplate(templates, ledger);
    public final SetUpHosting setUpHosting = new SetUpHosting(hosted, mailboxes, seal, ledger);
    public final ViewHosting viewHosting = new ViewHosting(hosted, places);
    public final TryHosting tryHosting =
            new TryHosting(new Trial(hosted, mailboxes, seal, ledger), probe, new FindHosted(hosted, mailboxes, seal));
    public final MakeFirstAdministrator makeFirstAdministrator =
            new MakeFirstAdministrator(tokens, employees, roles, hasher, audit, clock);
    public final CheckSetup checkSetup = new CheckSetup(tokens, employees);
    public final ChangeOwnPassword changeOwnPassword = new ChangeOwnPassword(employees, hasher, audit, acting, clock);
    public final ChoosePassword choosePassword = new ChoosePassword(employees, hasher, audit, acting, clock);
    public final ChooseLanguage chooseLanguage = new ChooseLanguage(employees, audit, acting, clock);

    /** An installation nobody has signed in to. */
    public static Administration untouched() {
        return new Administration();
    }

    /** An office with an administrator, 周敏, and a clerk, 王芳. */
    public static Administration atWork() {
        Administration made = new Administration();
        made.acting.now(made.actor(made.employs("zhoumin", "周敏", Role.ADMINISTRATOR)));
        made.employs("wangfang", "王芳", "CLERK");
        return made;
    }

    private Administration() {
        departments.add(new Department(OFFICE, "用户服务室", "Customer Service Office", false, false));
        departments.add(new Department(TECHNICAL, "技术中心", "Technical Centre", true, true));
        roles.add(new Role(Role.ADMINISTRATOR, "系统管理员", "Administrator", Set.of(Right.ADMINISTER)));
        roles.add(new Role("CLERK", "用户服务员", "Clerk", Set.of(Right.READ_CASES, Right.HANDLE_CASES)));
    }

    public Employee employs(String login, String name, String role) {
        Employee employee = new Employee(login, name, null, OFFICE, Set.of(role), hasher.hash(PASSWORD));
        employees.add(employee);
        return employee;
    }

    public Employee employee(String login) {
        return employees.byLoginName(login).orElseThrow();
    }

    public Actor actor(Employee employee) {
        return new Actor(
                employee.id(),
                employee.loginName(),
                employee.name(),
                employee.department(),
                roles.rightsOf(employee.roles()));
    }

    /** What the audit trail tells last, as {@code actor action object: detail}. */
    public String lastEntry() {
        var entries = audit.entries();
        var last = entries.get(entries.size() - 1);
        return last.actor() + " " + last.action() + " " + last.object() + ": " + last.detail();
    }
}
