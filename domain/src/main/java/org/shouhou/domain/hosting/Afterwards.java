package org.shouhou.domain.hosting;

/** What becomes of a mail in the mailbox once we have it. It is never deleted: the mailbox is not ours. */
public enum Afterwards {
    MARK_READ,
    MOVE
}
