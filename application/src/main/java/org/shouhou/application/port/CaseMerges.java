package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.servicecase.CaseMerge;

/** Which case was merged into which, and what moved by it. */
public interface CaseMerges {

    /** Adds a merge; it has its id afterwards. */
    void add(CaseMerge merge);

    /** The merge that holds for a case, if it is merged. */
    Optional<CaseMerge> ofCase(long caseId);
}
