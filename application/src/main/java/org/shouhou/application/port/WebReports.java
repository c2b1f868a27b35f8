package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.webreport.WebReport;

/** The reports made on the public page. */
public interface WebReports {

    /** Adds a report; it has its id afterwards. One link has one report. */
    void add(WebReport report);

    /** The one whose link holds the secret with this hash. */
    Optional<WebReport> byLink(String linkHash);

    /**
     * The same once every other transaction that asked this way for this link is over; those that ask later wait until the
     * caller's is. To be asked before the case is locked.
     */
    Optional<WebReport> inTurn(String linkHash);

    /** Those made in this case, the latest first. */
    List<WebReport> ofCase(long caseId);
}
