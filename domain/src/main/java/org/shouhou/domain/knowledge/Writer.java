package org.shouhou.domain.knowledge;

/**
 * Who wrote or approved something.
 *
 * @param name as people name them, kept with what they wrote
 */
public record Writer(long employeeId, String name) {}
