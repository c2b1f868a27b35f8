package org.shouhou.application.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AssignmentRules;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Gives a case that has just been opened to whom the rules say (P3). Where none fits, or that person can no longer hold a
 * case, it waits for somebody to take it. Part of the caller's transaction.
 */
@ApplicationScoped
public class AssignByRules {

    private static final String SOFTWARE = "system";

    private final AssignmentRules rules;
    private final Customers customers;
    private final Employees employees;
    private final Roles roles;
    private final TellOfCase tellOfCase;
    private final TellStaff tellStaff;

    protected AssignByRules() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AssignByRules(
            AssignmentRules rules,
            Customers customers,
            Employees employees,
            Roles roles,
            TellOfCase tellOfCase,
            TellStaff tellStaff) {
        this.rules = rules;
        this.customers = customers;
        this.employees = employees;
        this.roles = roles;
        this.tellOfCase = tellOfCase;
        this.tellStaff = tellStaff;
    }

    /** @param writtenTo the addresses it was written to, comma-separated, or null */
    public void assign(ServiceCase opened, String writtenTo, Instant now) {
        List<AssignmentRule> kept = rules.all();
        if (kept.isEmpty()) {
            return;
        }
        AssignmentRule.forCase(kept, matter(opened, writtenTo)).ifPresent(rule -> employees
                .byId(rule.assigneeId())
                .filter(this::canHoldCases)
                .ifPresent(holder -> {
                    var assigned = opened.allot(holder.id(), holder.name(), now);
                    tellOfCase.happened(opened, assigned, SOFTWARE, holder.loginName() + " (" + rule.name() + ")");
                    tellStaff.tell(
                            holder.id(),
                            opened,
                            new TellStaff.News(NoticeKind.HANDED_OVER, "assigned " + now, rule.name()));
                }));
    }

    private boolean canHoldCases(Employee employee) {
        return employee.active() && roles.rightsOf(employee.roles()).contains(Right.HANDLE_CASES);
    }

    private AssignmentRule.Matter matter(ServiceCase opened, String writtenTo) {
        Optional<Customer> customer = Optional.ofNullable(opened.customerId()).flatMap(customers::byId);
        return new AssignmentRule.Matter(
                customer.map(it -> it.details().regionId()).orElse(null),
                null,
                customer.map(it -> it.details().keyCustomer()).orElse(false),
                addresses(writtenTo));
    }

    static Set<EmailAddress> addresses(String line) {
        return Stream.of((line == null ? "" : line).split(","))
                .flatMap(address -> EmailAddress.parse(address).stream())
                .collect(Collectors.toSet());
    }
}
