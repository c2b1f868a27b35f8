package org.shouhou.application.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.AssignmentRules;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;

/** Keeps the rules by which new cases are given to somebody, and shows what they would have done to past cases. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class KeepAssignmentRules {

    private static final int PAST_CASES = 200;

    private final AssignmentRules rules;
    private final Employees employees;
    private final Roles roles;
    private final PastCases pastCases;
    private final Ledger ledger;

    protected KeepAssignmentRules() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepAssignmentRules(
            AssignmentRules rules, Employees employees, Roles roles, PastCases pastCases, Ledger ledger) {
        this.rules = rules;
        this.employees = employees;
        this.roles = roles;
        this.pastCases = pastCases;
        this.ledger = ledger;
    }

    /** A rule as people write it. */
    public record Wanted(
            String name, int position, AssignmentRule.Conditions conditions, Long assigneeId, boolean active) {}

    /** A rule as it is kept. */
    public record Kept(long id, long version, Wanted rule, String assignee) {}

    /** What rules would do to a case: who would hold it by which rule, or null where none fits. */
    public record Trial(PastCase past, String assignee, String rule) {}

    /** Reads the latest cases, with what the rules ask about. */
    public interface PastCases {
        List<PastCase> latest(int atMost);
    }

    /** @param holder who holds it, or null */
    public record PastCase(String number, String subject, String holder, AssignmentRule.Matter matter) {

        /** For who keeps rules but reads no cases. */
        PastCase withoutSubject() {
            return new PastCase(number, "", holder, matter);
        }
    }

    /** Somebody who can hold a case. */
    public record Candidate(long id, String name, String loginName) {}

    /** Who can be given cases, by login name. */
    @Transactional
    public List<Candidate> candidates() {
        return employees.all().stream()
                .filter(this::canHoldCases)
                .map(it -> new Candidate(it.id(), it.name(), it.loginName()))
                .toList();
    }

    @Transactional
    public List<Kept> list() {
        return rules.all().stream().map(this::kept).toList();
    }

    @Transactional
    public void add(Wanted wanted) {
        AssignmentRule rule = made(wanted);
        rules.add(rule);
        ledger.record("rule.added", "rule " + rule.name(), changes(null, rule));
    }

    /** @param seenVersion the version the administrator looked at */
    @Transactional
    public void change(long id, long seenVersion, Wanted wanted) {
        AssignmentRule rule = rules.byId(id).orElseThrow(() -> new RuleBroken("rule.unknown"));
        rule.requireSeen(seenVersion);
        Wanted before = kept(rule).rule();
        made(wanted);
        rule.describe(wanted.name(), wanted.position(), wanted.conditions(), wanted.assigneeId(), wanted.active());
        ledger.record("rule.changed", "rule " + rule.name(), changes(before, rule));
    }

    /**
     * What the rules would have done to the latest cases, if this one were among them; nothing is changed.
     *
     * @param id the rule it would stand for, or null where it is new
     */
    @Transactional
    public List<Trial> dryRun(Long id, Wanted wanted) {
        AssignmentRule tried = made(wanted);
        List<AssignmentRule> all = Stream.concat(
                        rules.all().stream().filter(it -> !it.id().equals(id)), Stream.of(tried))
                .toList();
        boolean reads = ledger.actor().may(Right.READ_CASES);
        return pastCases.latest(PAST_CASES).stream()
                .map(past -> reads ? past : past.withoutSubject())
                .map(past -> AssignmentRule.forCase(all, past.matter())
                        .map(rule -> new Trial(past, name(rule.assigneeId()), rule.name()))
                        .orElseGet(() -> new Trial(past, null, null)))
                .toList();
    }

    private AssignmentRule made(Wanted wanted) {
        var rule = new AssignmentRule(wanted.name(), wanted.position(), wanted.conditions(), wanted.assigneeId());
        rule.describe(wanted.name(), wanted.position(), wanted.conditions(), wanted.assigneeId(), wanted.active());
        boolean able =
                employees.byId(wanted.assigneeId()).filter(this::canHoldCases).isPresent();
        RuleBroken.unless(able, "case.assignee.unable");
        return rule;
    }

    private boolean canHoldCases(Employee employee) {
        return employee.active() && roles.rightsOf(employee.roles()).contains(Right.HANDLE_CASES);
    }

    private Kept kept(AssignmentRule it) {
        return new Kept(
                it.id(),
                it.version(),
                new Wanted(it.name(), it.position(), it.conditions(), it.assigneeId(), it.active()),
                name(it.assigneeId()));
    }

    private String name(Long employeeId) {
        return employees.byId(employeeId).map(Employee::name).orElse("");
    }

    private Changes changes(Wanted was, AssignmentRule after) {
        return new Changes()
                .of("name", was == null ? null : was.name(), after.name())
                .of("position", was == null ? null : was.position(), after.position())
                .of("conditions", was == null ? null : was.conditions(), after.conditions())
                .of("assignee", was == null ? null : name(was.assigneeId()), name(after.assigneeId()))
                .of("active", was == null ? null : was.active(), after.active());
    }
}
