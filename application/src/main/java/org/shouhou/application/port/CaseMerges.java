package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.servicecase.CaseMerge;

/** Which case was merged into which, and what moved by it. */
public interface CaseMerges {

    /** Adds a merge; it has its id afterwards. */
    void add(CaseMerge merge);

    /** The merge that holds for a case, if it is merged. */
    Optional<CaseMerge> ofCase(long caseId);

    /** The merges that hold into a case, the first made first. */
    List<CaseMerge> into(long survivorId);
}
