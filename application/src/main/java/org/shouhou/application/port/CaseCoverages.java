package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.ruling.CaseCoverage;

/** What is ruled on cases: one for each. */
public interface CaseCoverages {

    void add(CaseCoverage coverage);

    Optional<CaseCoverage> ofCase(long caseId);
}
