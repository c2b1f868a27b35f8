package org.shouhou.domain.correspondence;

/** What a mail of ours is to the mail it starts from. */
public enum MailKind {
    /** To whoever wrote. */
    REPLY,
    /** To whoever wrote and everybody who got the same mail. */
    REPLY_ALL,
    /** The mail and its files, to somebody who hasn't got it. */
    FORWARD,
    /** A mail that starts from no other. */
    NEW;

    /** Whether it answers the mail it starts from. */
    public boolean answers() {
        return this == REPLY || this == REPLY_ALL;
    }
}
