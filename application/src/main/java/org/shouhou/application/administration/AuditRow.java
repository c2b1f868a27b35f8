package org.shouhou.application.administration;

import java.time.Instant;

/**
 * An entry of the audit trail.
 *
 * @param actorName the employee's name; null where it was the system or somebody unknown
 * @param action the dotted code
 * @param caseNumber null where no case is concerned
 * @param object kind and name, such as {@code employee wangfang}
 * @param detail what changed, or empty
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String actorName,
        String action,
        String caseNumber,
        String object,
        String detail) {}
