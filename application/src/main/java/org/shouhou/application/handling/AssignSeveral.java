package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/** Gives several cases to a member of staff, each by itself: what is refused of one keeps none of the others. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class AssignSeveral {

    /** So many at once. */
    public static final int MOST = 200;

    private static final Set<String> CHANGED = Set.of("case.changed", "changed-meanwhile");

    private final AssignCase assignCase;

    protected AssignSeveral() {
        this(null);
    }

    @Inject
    public AssignSeveral(AssignCase assignCase) {
        this.assignCase = assignCase;
    }

    /** A case, and the version of it the user looked at. */
    public record Chosen(CaseNumber number, long seenVersion) {}

    /**
     * What came of one.
     *
     * @param refusal why not; null where it was done
     */
    public record Result(CaseNumber number, RuleBroken refusal) {

        public boolean done() {
            return refusal == null;
        }

        /** Whether another changed it since the user looked. */
        public boolean changedMeanwhile() {
            return refusal != null && CHANGED.contains(refusal.code());
        }
    }

    /**
     * In the order given; not one transaction, but one each.
     *
     * @throws RuleBroken {@code case.none-chosen}, {@code case.too-many-chosen}
     */
    public List<Result> assign(List<Chosen> chosen, long assigneeId) {
        RuleBroken.unless(!chosen.isEmpty(), "case.none-chosen");
        RuleBroken.unless(chosen.size() <= MOST, "case.too-many-chosen", MOST);
        List<Result> results = new ArrayList<>();
        for (Chosen it : chosen) {
            try {
                assignCase.assign(new AssignCase.Command(it.number(), it.seenVersion(), assigneeId));
                results.add(new Result(it.number(), null));
            } catch (RuleBroken refusal) {
                results.add(new Result(it.number(), refusal));
            }
        }
        return results;
    }
}
