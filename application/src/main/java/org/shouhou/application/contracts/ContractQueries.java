package org.shouhou.application.contracts;

import java.util.List;
import org.shouhou.application.reading.ListPage;

/** Reads lists of contracts, at a cost that doesn't grow with their number. */
public interface ContractQueries {

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    ListPage<ContractRow> find(ContractSearch search);

    /** A customer's, the latest signed first. */
    List<ContractRow> ofCustomer(long customerId);

    /** The agreements that belong to a contract, the latest signed first. */
    List<ContractRow> agreementsOf(long contractId);
}
