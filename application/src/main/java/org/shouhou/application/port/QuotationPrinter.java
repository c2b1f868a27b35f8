package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.servicecase.CaseNumber;

/** Prints quotations as PDF, in the customer's language, complete in itself: readable wherever it is opened. */
public interface QuotationPrinter {

    /** The document; the caller closes it. */
    InputStream print(Sheet sheet) throws IOException;

    /**
     * What stands on it.
     *
     * @param company who offers
     * @param email where to ask
     */
    record Sheet(Quotation quotation, CaseNumber caseNumber, String company, String email) {}
}
