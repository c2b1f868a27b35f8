package org.shouhou.application.customers;

import java.util.Optional;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.reading.Visibility;

/** Reads what the pages of customers show, at a cost that doesn't grow with their number. */
public interface CustomerQueries {

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    ListPage<CustomerRow> customers(CustomerSearch search);

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    ListPage<ContactRow> contacts(ContactSearch search);

    /** @param casesSeen which of its cases may be seen; empty for none */
    Optional<CustomerView> customer(long id, Optional<Visibility> casesSeen);
}
