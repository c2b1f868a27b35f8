package org.shouhou.application.port;

import java.time.Instant;

/** Who did what when on which object; entries are only ever added. */
public interface AuditTrail {

    /**
     * @param actor the login name, or {@code system}
     * @param action a dotted code such as {@code case.resolved}; its words stand in the bundles
     * @param caseId the case concerned, or null
     * @param object the object's kind and name, such as {@code case SH2026-000061}
     * @param detail what changed, or empty text
     */
    record Entry(Instant at, String actor, String action, Long caseId, String object, String detail) {}

    void record(Entry entry);
}
