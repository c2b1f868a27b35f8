package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.AssignmentRules;
import org.shouhou.domain.assignment.AssignmentRule;

/** The rules by which new cases are given away, kept in memory. */
public final class MemoryAssignmentRules implements AssignmentRules {

    private final Ids ids = new Ids();
    private final List<AssignmentRule> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(AssignmentRule rule) {
        ids.assign(rule);
        all.add(rule);
    }

    @Override
    public Optional<AssignmentRule> byId(long id) {
        return all.stream().filter(rule -> rule.id() == id).findFirst();
    }

    @Override
    public List<AssignmentRule> all() {
        return all.stream()
                .sorted(Comparator.comparing(AssignmentRule::position).thenComparing(AssignmentRule::id))
                .toList();
    }
}
