package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.servicecase.CaseLink;

/** Which cases have to do with each other. */
public interface CaseLinks {

    /** Adds a link; it has its id afterwards. */
    void add(CaseLink link);

    /** The link between two cases, whichever of them comes first. */
    Optional<CaseLink> between(long caseId, long otherId);

    void remove(CaseLink link);
}
