package org.shouhou.application.quotation;

import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;

/** Reads lists of quotations, at a cost that doesn't grow with their number. */
public interface QuotationQueries {

    /** One page, those of cases that may be seen. */
    RegisterPage<QuotationRow> find(QuotationSearch search, Visibility visibility);
}
