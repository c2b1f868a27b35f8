package org.shouhou.domain.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;

/** Gives new cases of a kind to one of the staff (P3). Of several rules that fit, that of the lowest position counts. */
public class AssignmentRule {

    private static final int LONGEST_NAME = 60;
    private static final int LAST_POSITION = 9999;

    private Long id;
    private String name;
    private int position;
    private Long regionId;
    private Long productTypeId;
    private boolean keyCustomers;
    private EmailAddress mailbox;
    private Long assigneeId;
    private boolean active;
    private long version;

    protected AssignmentRule() {}

    /**
     * Which cases it is about; what is null matters not.
     *
     * @param keyCustomers whether of key customers only
     * @param mailbox the address of ours they were written to
     */
    public record Conditions(Long regionId, Long productTypeId, boolean keyCustomers, EmailAddress mailbox) {}

    /**
     * What is known of a new case; null where nothing is.
     *
     * @param mailboxes the addresses of ours it was written to
     */
    public record Matter(Long regionId, Long productTypeId, boolean keyCustomer, Set<EmailAddress> mailboxes) {}

    /**
     * @param position 1 to 9999; the lowest comes first
     * @param assigneeId who is to hold the cases
     */
    public AssignmentRule(String name, int position, Conditions conditions, Long assigneeId) {
        describe(name, position, conditions, assigneeId, true);
    }

    /** Changes it. One without any condition gives away all that no rule before it did. */
    public void describe(String name, int position, Conditions conditions, Long assigneeId, boolean active) {
        RuleBroken.unless(position >= 1 && position <= LAST_POSITION, "rule.position.wrong", LAST_POSITION);
        RuleBroken.unless(assigneeId != null, "rule.assignee.missing");
        this.name = RuleBroken.text(name, LONGEST_NAME, "rule.name");
        this.position = position;
        this.regionId = conditions.regionId();
        this.productTypeId = conditions.productTypeId();
        this.keyCustomers = conditions.keyCustomers();
        this.mailbox = conditions.mailbox();
        this.assigneeId = assigneeId;
        this.active = active;
    }

    /** The rule a new case falls under, if any. */
    public static Optional<AssignmentRule> forCase(List<AssignmentRule> rules, Matter matter) {
        return rules.stream()
                .filter(rule -> rule.active && rule.fits(matter))
                .min(Comparator.comparing(AssignmentRule::position)
                        .thenComparing(AssignmentRule::id, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private boolean fits(Matter matter) {
        return (regionId == null || regionId.equals(matter.regionId()))
                && (productTypeId == null || productTypeId.equals(matter.productTypeId()))
                && (!keyCustomers || matter.keyCustomer())
                && (mailbox == null || matter.mailboxes().contains(mailbox));
    }

    /** Refuses a change based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    public Conditions conditions() {
        return new Conditions(regionId, productTypeId, keyCustomers, mailbox);
    }

    public Long assigneeId() {
        return assigneeId;
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
