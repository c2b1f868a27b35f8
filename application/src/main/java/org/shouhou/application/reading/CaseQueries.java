package org.shouhou.application.reading;

import java.util.Optional;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;

/** Reads what the lists and pages show. */
public interface CaseQueries {

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    CasePage find(CaseSearch search, Visibility visibility);

    /** How many there are, counting no further than the cap. */
    long count(CaseSearch search, Visibility visibility, int cap);

    /** Everything about one case; empty where there is none, or none that may be seen. */
    Optional<CaseView> view(CaseNumber number, Visibility visibility);

    /** A page of a department's referrals that are still open, most urgent first, or that ended, latest first. */
    ReferralPage referrals(DepartmentCode department, boolean open, Optional<String> cursor, int size);
}
