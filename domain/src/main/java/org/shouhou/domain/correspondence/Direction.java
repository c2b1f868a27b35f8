package org.shouhou.domain.correspondence;

/** Whether an entry came to us or went out from us. */
public enum Direction {
    IN,
    OUT
}
