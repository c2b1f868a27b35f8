package org.shouhou.application.administration;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the audit trail to list, and which page of them.
 *
 * @param actor what must stand in the name or login name of who did it; empty for anybody
 * @param caseNumber the number of the case concerned; empty for anything
 * @param from the earliest time, or null
 * @param until the time before which it happened, or null
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record AuditSearch(
        String actor, String caseNumber, Instant from, Instant until, Optional<String> cursor, int size) {

    public AuditSearch {
        actor = actor == null ? "" : actor.strip();
        caseNumber = caseNumber == null ? "" : caseNumber.strip();
        size = Math.max(1, Math.min(size, 200));
    }
}
