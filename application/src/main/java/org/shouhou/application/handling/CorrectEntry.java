package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts right what was written down wrongly of a call, a visit or a letter; what stood there stays in the record (D10). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class CorrectEntry {

    private final CaseInHand inHand;
    private final Correspondences register;
    private final Clock clock;

    protected CorrectEntry() {
        this(null, null, null);
    }

    @Inject
    CorrectEntry(CaseInHand inHand, Correspondences register, Clock clock) {
        this.inHand = inHand;
        this.register = register;
        this.clock = clock;
    }

    /** An entry as it stands. */
    public record Standing(long version, CaseNumber caseNumber, Channel channel, String subject, String text) {}

    /** @throws RuleBroken {@code correspondence.unknown}, also for what nobody wrote down */
    @Transactional
    public Standing standing(long entryId) {
        Correspondence entry = entry(entryId);
        RuleBroken.unless(entry.isCorrectable(), "correspondence.unknown", entryId);
        ServiceCase serviceCase = inHand.take(entry.caseId());
        return new Standing(entry.version(), serviceCase.number(), entry.channel(), entry.subject(), entry.text());
    }

    /** @param seenVersion the version of the entry the user looked at; one that changed since is refused */
    @Transactional
    public CaseNumber correct(long entryId, long seenVersion, String subject, String text) {
        Correspondence entry = entry(entryId);
        ServiceCase serviceCase = inHand.take(entry.caseId());
        entry.requireSeen(seenVersion);
        String subjectBefore = entry.subject();
        String textBefore = entry.text();
        entry.correct(subject, text);
        Changes changes =
                new Changes().of("subject", subjectBefore, entry.subject()).of("text", textBefore, entry.text());
        if (!changes.toString().isEmpty()) {
            inHand.noted(serviceCase, "case.entry-corrected", clock.instant(), changes.toString());
        }
        return serviceCase.number();
    }

    private Correspondence entry(long id) {
        return register.byId(id)
                .filter(it -> it.caseId() != null)
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", id));
    }
}
