package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;

/** The questions passed to departments (P3). */
public interface Referrals {

    /** Adds a referral; it has its id afterwards. */
    void add(Referral referral);

    Optional<Referral> byId(long id);

    /** All referrals of a case, oldest first. */
    List<Referral> ofCase(long caseId);

    /** Those whose answer was due, unrecorded, before this time, at most so many. */
    List<Referral> withUnrecordedBreach(Instant now, int atMost);

    /** Whether the case was ever referred to the department. */
    boolean concern(long caseId, DepartmentCode department);
}
