package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** The cases. */
public interface ServiceCases {

    /** Draws the next number of a year; numbers may have gaps. */
    CaseNumber nextNumber(int year);

    /** Adds a case; it has its id afterwards. */
    void add(ServiceCase serviceCase);

    Optional<ServiceCase> byId(long id);

    /**
     * The case as it is once nobody else changes it by this way, who then wait until the caller's transaction ends: for
     * software, which would otherwise collide with itself where much comes at once.
     */
    Optional<ServiceCase> inTurn(long id);

    /** The case in which the matter of this one goes on: itself, or the survivor of what it was merged into. */
    default Optional<ServiceCase> goingOn(long id) {
        Optional<ServiceCase> it = byId(id);
        while (it.isPresent() && it.get().mergedIntoId() != null) {
            it = byId(it.get().mergedIntoId());
        }
        return it;
    }

    Optional<ServiceCase> byNumber(CaseNumber number);

    /** A contact's cases that aren't over and were active since then, the latest first, at most so many. */
    List<ServiceCase> openOf(long contactId, Instant since, int atMost);

    /** Cases whose 24 h clock ran out unrecorded before this time, at most so many. */
    List<ServiceCase> withUnrecordedBreach(Instant now, int atMost);
}
