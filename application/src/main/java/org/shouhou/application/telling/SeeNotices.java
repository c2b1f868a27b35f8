package org.shouhou.application.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Notices;
import org.shouhou.application.port.Watchers;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;

/** Shows whoever asks what they were told and what they watch, and takes it that they have seen it. */
@Permitted
@ApplicationScoped
public class SeeNotices {

    private static final int SHOWN = 20;

    private final Notices notices;
    private final Watchers watchers;
    private final NoticeQueries queries;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected SeeNotices() {
        this(null, null, null, null, null);
    }

    @Inject
    public SeeNotices(
            Notices notices, Watchers watchers, NoticeQueries queries, CurrentActor currentActor, Clock clock) {
        this.notices = notices;
        this.watchers = watchers;
        this.queries = queries;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Reads notices and watched cases. */
    public interface NoticeQueries {

        /** What they haven't seen yet, the latest first. */
        List<Unseen> unseen(long employeeId, int atMost);

        /** The cases they watch that aren't over, those with something new first. */
        List<Watched> watched(long employeeId, int atMost);
    }

    /** Something somebody was told about a case. */
    public record Unseen(CaseNumber number, String subject, NoticeKind kind, String what, String words, Instant at) {}

    /** @param news whether something happened since they looked at it */
    public record Watched(
            long caseId, CaseNumber number, String subject, CaseStatus status, Instant lastActivityAt, boolean news) {}

    @Transactional
    public List<Unseen> unseen() {
        return queries.unseen(me(), SHOWN);
    }

    @Transactional
    public List<Watched> watched() {
        return queries.watched(me(), SHOWN);
    }

    /** Whoever looks at a case has seen what they were told about it. */
    @Transactional
    public void lookedAt(long caseId) {
        notices.seen(me(), caseId, clock.instant());
        watchers.saw(caseId, me(), clock.instant());
    }

    @Transactional
    public void seenAll() {
        notices.seenAll(me(), clock.instant());
    }

    private long me() {
        return currentActor
                .get()
                .orElseThrow(() -> new RuleBroken("not-signed-in"))
                .employeeId();
    }
}
