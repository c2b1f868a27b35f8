package org.shouhou.domain.referral;

import java.time.Instant;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;

/** What happened to a question passed to a department. */
public sealed interface ReferralEvent {

    long caseId();

    DepartmentCode department();

    Instant at();

    record Requested(
            long caseId,
            CaseNumber number,
            DepartmentCode department,
            ReferralKind kind,
            String question,
            Instant dueAt,
            Instant at)
            implements ReferralEvent {}

    record Ended(long caseId, DepartmentCode department, ReferralStatus status, String text, Instant at)
            implements ReferralEvent {}
}
