package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.CaseMerges;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Notes;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.note.InternalNote;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseMerge;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Makes one case of two that are one matter, and two again where that was wrong (P3). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class MergeCases {

    private final CaseInHand inHand;
    private final ServiceCases cases;
    private final Correspondences register;
    private final Notes notes;
    private final CaseMerges merges;
    private final Clock clock;

    protected MergeCases() {
        this(null, null, null, null, null, null);
    }

    @Inject
    MergeCases(
            CaseInHand inHand,
            ServiceCases cases,
            Correspondences register,
            Notes notes,
            CaseMerges merges,
            Clock clock) {
        this.inHand = inHand;
        this.cases = cases;
        this.register = register;
        this.notes = notes;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * Which case goes into which.
     *
     * @param seenVersion the version of the merged case the user looked at; one that changed since is refused
     */
    public record Command(CaseNumber number, long seenVersion, CaseNumber survivor) {}

    /**
     * The case's correspondence and notes move to the survivor, and so does what comes to it later. Refused while it has
     * open work, and where one of both is merged already or the survivor is over.
     */
    @Transactional
    public void merge(Command command) {
        ServiceCase merged = inHand.take(command.number(), command.seenVersion());
        ServiceCase survivor = inHand.take(command.survivor());
        List<Correspondence> entries = register.ofCase(merged.id());
        List<InternalNote> written = notes.ofCase(merged.id());
        var done = merged.mergeInto(
                survivor,
                new CaseMerge.Belongings(
                        entries.stream().map(Correspondence::id).toList(),
                        written.stream().map(InternalNote::id).toList()),
                inHand.actor().employeeId(),
                clock.instant());
        merges.add(done.made());
        entries.forEach(entry -> entry.moveTo(survivor.id()));
        written.forEach(note -> note.moveTo(survivor.id()));
        inHand.did(merged, done.event(), survivor.number().value());
        inHand.noted(
                survivor, "case.took-in", done.event().at(), merged.number().value());
    }

    /**
     * Takes a merge back: what moved by it and is still where the survivor's things are goes back; answers written in the
     * survivor stay there and count for both.
     */
    @Transactional
    public void unmerge(CaseNumber number, long seenVersion) {
        ServiceCase merged = inHand.take(number, seenVersion);
        CaseMerge merge =
                merges.ofCase(merged.id()).orElseThrow(() -> new RuleBroken("case.not-merged", number.value()));
        ServiceCase survivor = cases.goingOn(merge.survivorId()).orElseThrow();
        Instant now = clock.instant();
        Optional<Instant> answered = register.ofCase(survivor.id()).stream()
                .filter(entry -> entry.answer() && entry.status() != CorrespondenceStatus.TAKEN_BACK)
                .map(Correspondence::occurredAt)
                .filter(at -> !at.isBefore(merge.mergedAt()))
                .findFirst();
        var done = merged.unmerge(merge, answered, inHand.actor().employeeId(), now);
        merge.belongings().entryIds().stream()
                .flatMap(id -> register.byId(id).stream())
                .filter(entry -> survivor.id().equals(entry.caseId()))
                .forEach(entry -> entry.moveTo(merged.id()));
        notes.ofCase(survivor.id()).stream()
                .filter(note -> merge.belongings().noteIds().contains(note.id()))
                .forEach(note -> note.moveTo(merged.id()));
        inHand.did(merged, done, survivor.number().value());
        inHand.noted(survivor, "case.gave-back", now, merged.number().value());
    }
}
