package org.shouhou.domain.correspondence;

/** How far a mail of ours came on its way to one recipient; what stands later here is further, a failure is the end. */
public enum Progress {
    /** The far end doesn't take it now; it is tried again. */
    PUT_OFF,
    /** The far end has it in its keeping. */
    TAKEN,
    /** A mail server on the way couldn't pass it on yet. */
    DELAYED,
    /** It was passed on to where nobody tells us more. */
    PASSED_ON,
    /** It is in their mailbox. */
    DELIVERED,
    /** They threw it away unread. */
    DELETED,
    /** It was shown to them. */
    READ,
    /** The far end doesn't take it for them. */
    REFUSED,
    /** It came back. */
    RETURNED;

    /** Whether it has left for them. */
    public boolean reached() {
        return this != PUT_OFF && !failed();
    }

    /** Whether they don't get it. */
    public boolean failed() {
        return this == REFUSED || this == RETURNED;
    }
}
