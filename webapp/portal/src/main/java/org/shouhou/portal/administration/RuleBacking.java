package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.assignment.KeepAssignmentRules;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One rule by which new cases are given to somebody, and what it would have done. */
@Named
@RequestScoped
public class RuleBacking {

    private static final int STEP = 10;

    @Inject
    private KeepAssignmentRules keepAssignmentRules;

    @Inject
    private Told told;

    private KeepAssignmentRules.Kept seen;
    private List<KeepAssignmentRules.Trial> trials;
    private long version;
    private String name;
    private int position = STEP;
    private Long region;
    private Long type;
    private boolean keyCustomers;
    private String mailbox;
    private Long assignee;
    private boolean active = true;

    /** Fills the form with what is kept; a new rule comes after the others. */
    public void open() {
        if (isNew()) {
            position = keepAssignmentRules.list().stream()
                    .mapToInt(it -> it.rule().position() + STEP)
                    .max()
                    .orElse(STEP);
            return;
        }
        KeepAssignmentRules.Wanted kept = getSeen().rule();
        version = getSeen().version();
        name = kept.name();
        position = kept.position();
        region = kept.conditions().regionId();
        type = kept.conditions().productTypeId();
        keyCustomers = kept.conditions().keyCustomers();
        mailbox = kept.conditions().mailbox() == null
                ? null
                : kept.conditions().mailbox().value();
        assignee = kept.assigneeId();
        active = kept.active();
    }

    public void save() {
        if (isNew()) {
            keepAssignmentRules.add(wanted());
        } else {
            keepAssignmentRules.change(id(), version, wanted());
        }
        told.at("/administration/rules", "administration_rule.saved", name);
    }

    /** What it would have done to the latest cases; nothing is kept. */
    public void dryRun() {
        trials = keepAssignmentRules.dryRun(isNew() ? null : id(), wanted());
    }

    public List<KeepAssignmentRules.Trial> getTrials() {
        return trials;
    }

    /** To how many of them this rule itself would have come. */
    public long getHits() {
        return trials.stream().filter(it -> name.strip().equals(it.rule())).count();
    }

    private KeepAssignmentRules.Wanted wanted() {
        return new KeepAssignmentRules.Wanted(
                name,
                position,
                new AssignmentRule.Conditions(
                        region, type, keyCustomers, EmailAddress.parse(mailbox).orElse(null)),
                assignee,
                active);
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    public KeepAssignmentRules.Kept getSeen() {
        if (seen == null) {
            seen = keepAssignmentRules.list().stream()
                    .filter(it -> it.id() == id())
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("rule.unknown"));
        }
        return seen;
    }

    public List<KeepAssignmentRules.Candidate> getCandidates() {
        return keepAssignmentRules.candidates();
    }

    private static long id() {
        return Ids.given("id", "rule.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public Long getRegion() {
        return region;
    }

    public void setRegion(Long region) {
        this.region = region;
    }

    public Long getType() {
        return type;
    }

    public void setType(Long type) {
        this.type = type;
    }

    public boolean isKeyCustomers() {
        return keyCustomers;
    }

    public void setKeyCustomers(boolean keyCustomers) {
        this.keyCustomers = keyCustomers;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
