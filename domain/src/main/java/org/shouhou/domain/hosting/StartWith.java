package org.shouhou.domain.hosting;

/** Which of the mail that lies in a mailbox already is fetched when we first look into it; what comes later always is. */
public enum StartWith {
    /** What nobody has read: nobody has dealt with it. */
    UNREAD,
    /** Everything. */
    ALL,
    /** Nothing. */
    NOTHING
}
