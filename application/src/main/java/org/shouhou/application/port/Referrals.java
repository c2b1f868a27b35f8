package org.shouhou.application.port;

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

    /** Whether the case was ever referred to the department. */
    boolean concern(long caseId, DepartmentCode department);
}
