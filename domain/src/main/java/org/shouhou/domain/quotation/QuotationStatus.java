package org.shouhou.domain.quotation;

/** Where a quotation stands. */
public enum QuotationStatus {
    /** Still written on; no customer has seen it. */
    DRAFT,
    /** With the customer, who may accept or decline it. */
    SENT,
    ACCEPTED,
    DECLINED,
    /** Nobody decided while it was valid. */
    EXPIRED,
    /** A later revision took its place. */
    SUPERSEDED,
    /** Taken back by us. */
    WITHDRAWN;

    /** Whether something is still to come of it. */
    public boolean open() {
        return this == DRAFT || this == SENT;
    }
}
