package org.shouhou.application.administration;

/** Reads the audit trail. */
public interface AuditQueries {

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    AuditPage find(AuditSearch search);
}
