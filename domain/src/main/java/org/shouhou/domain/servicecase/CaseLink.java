package org.shouhou.domain.servicecase;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/** That two cases have to do with each other, without being one matter. It can be read from both. */
public class CaseLink {

    /** How two cases have to do with each other. */
    public enum Kind {
        /** Somebody says so. */
        RELATED,
        /** The second was split off the first. */
        SPLIT
    }

    private Long id;
    private Long caseId;
    private Long otherId;
    private Kind kind;
    private Long linkedBy;
    private Instant linkedAt;

    protected CaseLink() {}

    /** @param by the employee who says so */
    public CaseLink(ServiceCase first, ServiceCase second, Kind kind, long by, Instant at) {
        RuleBroken.unless(first != second, "case.link.itself");
        this.caseId = first.id();
        this.otherId = second.id();
        this.kind = kind;
        this.linkedBy = by;
        this.linkedAt = at;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public Long otherId() {
        return otherId;
    }

    public Kind kind() {
        return kind;
    }

    public Long linkedBy() {
        return linkedBy;
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
