package org.shouhou.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Quotation;

/** The quotations (S2), and what was settled about paying on their cases. */
public interface Quotations {

    /** Draws the next running number of a year; numbers may have gaps. */
    long nextRunning(int year);

    /** Adds a quotation; it has its id afterwards. One number has each revision once. */
    void add(Quotation quotation);

    Optional<Quotation> byId(long id);

    /** All quotations of a case, oldest first. */
    List<Quotation> ofCase(long caseId);

    /** The one whose link holds the secret with this hash. */
    Optional<Quotation> byLink(String hash);

    /** The quotation as it is once nobody else changes it by this way, who then wait until the caller's transaction ends. */
    Optional<Quotation> inTurn(long id);

    /** Those with the customer whose last day is before this one, at most so many. */
    List<Quotation> sentAndOver(LocalDate today, int atMost);

    /** What was settled about paying on the case. */
    Optional<CaseCharge> chargeOf(long caseId);

    void add(CaseCharge charge);
}
