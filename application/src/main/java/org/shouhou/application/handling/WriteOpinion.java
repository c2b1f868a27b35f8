package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.HandlingOpinions;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.HandlingOpinion;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writes on an incoming mail, letter or call of a case what is to be done about it (处理意见, P5). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class WriteOpinion {

    private final CaseInHand inHand;
    private final Correspondences register;
    private final HandlingOpinions opinions;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected WriteOpinion() {
        this(null, null, null, null, null);
    }

    @Inject
    WriteOpinion(
            CaseInHand inHand,
            Correspondences register,
            HandlingOpinions opinions,
            TellOfCase tellOfCase,
            Clock clock) {
        this.inHand = inHand;
        this.register = register;
        this.opinions = opinions;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /** The opinion's id; it disturbs nobody, so no version is asked for. */
    @Transactional
    public long write(long entryId, String text) {
        Correspondence entry = register.byId(entryId)
                .filter(it -> it.caseId() != null)
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", entryId));
        ServiceCase serviceCase = inHand.take(entry.caseId());
        Actor author = inHand.actor();
        Instant now = clock.instant();
        HandlingOpinion opinion = new HandlingOpinion(entry, author.employeeId(), text, now);
        opinions.add(opinion);
        tellOfCase.noted(serviceCase, "case.opinion-written", now, author.loginName(), "");
        return opinion.id();
    }
}
