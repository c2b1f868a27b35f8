package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.RepeatRepairs;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.CauseSource;
import org.shouhou.domain.ruling.EarlierRepair;
import org.shouhou.domain.ruling.RepeatRepair;
import org.shouhou.domain.ruling.Repetition;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * When the cause of a fault is known: says who pays (S1), and demands an explanation where the same problem of the machine
 * was repaired before (D6). Part of the caller's transaction.
 */
@ApplicationScoped
public class SettleCause {

    private static final Visibility EVERYTHING = new Visibility(Optional.empty());

    private final CaseCoverages coverages;
    private final CoverageQueries queries;
    private final RepeatRepairs repeats;
    private final TellOfCase tellOfCase;

    protected SettleCause() {
        this(null, null, null, null);
    }

    @Inject
    public SettleCause(CaseCoverages coverages, CoverageQueries queries, RepeatRepairs repeats, TellOfCase tellOfCase) {
        this.coverages = coverages;
        this.queries = queries;
        this.repeats = repeats;
        this.tellOfCase = tellOfCase;
    }

    /** The engineer reported why the fault came about; null where that isn't known yet. */
    public void reported(ServiceCase serviceCase, FaultCause cause) {
        coverages.ofCase(serviceCase.id()).ifPresent(it -> it.causeIs(cause, CauseSource.SITE_REPORT));
    }

    /**
     * The case is being resolved.
     *
     * @param said what the actor says of a repetition, or null
     * @throws RuleBroken {@code repeat.unexplained} where it is one and nothing was said
     */
    public void resolved(ServiceCase serviceCase, Resolution settled, Repetition said, Actor actor, Instant now) {
        Optional<CaseCoverage> coverage = coverages.ofCase(serviceCase.id());
        coverage.map(CaseCoverage::equipmentId)
                .ifPresent(machine -> explain(serviceCase, machine, settled, said, actor, now));
        coverage.ifPresent(it -> it.causeIs(settled.cause(), CauseSource.RESOLUTION));
    }

    private void explain(
            ServiceCase serviceCase, long machine, Resolution settled, Repetition said, Actor actor, Instant now) {
        List<EarlierRepair> unexplained = repeatedIn(serviceCase, machine, settled);
        RuleBroken.unless(unexplained.isEmpty() || said != null, "repeat.unexplained", numbers(unexplained));
        for (EarlierRepair earlier : unexplained) {
            var repeated = new RepeatRepair(
                    serviceCase.id(),
                    serviceCase.occurredAt(),
                    machine,
                    earlier,
                    settled,
                    said,
                    actor.employeeId(),
                    now);
            repeats.add(repeated);
            var event = new CaseEvent.RepairRepeated(
                    serviceCase.number(),
                    now,
                    earlier.number().value(),
                    repeated.daysBetween(),
                    said.cause().name());
            tellOfCase.happened(
                    serviceCase,
                    event,
                    actor.loginName(),
                    earlier.number() + " " + said.cause() + "\n" + said.reason());
        }
    }

    /** Those that were not explained before, as when the case was resolved already and reopened. */
    private List<EarlierRepair> repeatedIn(ServiceCase serviceCase, long machine, Resolution settled) {
        var before = new CoverageQueries.Before(machine, serviceCase.id(), serviceCase.occurredAt());
        Set<Long> explained = repeats.in(serviceCase.id()).stream()
                .map(RepeatRepair::earlierCaseId)
                .collect(Collectors.toSet());
        return queries.repairs(before, serviceCase.occurredAt().minus(CasePolicy.REPEAT_REPAIR), EVERYTHING).stream()
                .map(RelatedCase::repair)
                .filter(it -> it.repeatedBy(settled) && !explained.contains(it.caseId()))
                .toList();
    }

    private static String numbers(List<EarlierRepair> repairs) {
        return repairs.stream().map(it -> it.number().value()).collect(Collectors.joining(", "));
    }
}
