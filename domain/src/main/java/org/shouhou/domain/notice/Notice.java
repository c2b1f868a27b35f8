package org.shouhou.domain.notice;

import java.time.Instant;

/**
 * Something one member of staff is told about a case, once.
 *
 * @param recipientId the employee
 * @param what the same for the same reason, so that nobody is told twice, such as {@code first-reply 2026-03-03T01:00:00Z}
 * @param words what was said or is due, for {@link NoticeKind#MENTIONED} the note; may be empty
 */
public record Notice(long recipientId, long caseId, NoticeKind kind, String what, String words, Instant at) {}
