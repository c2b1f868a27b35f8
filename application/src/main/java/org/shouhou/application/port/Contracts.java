package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.contract.Contract;

/** Contracts and technical agreements. */
public interface Contracts {

    /** Adds one; it has its id afterwards. */
    void add(Contract contract);

    Optional<Contract> byId(long id);

    /** That of this number, whatever the case of its letters. */
    Optional<Contract> byNumber(String number);

    /** The technical agreements that belong to a contract, in the order they were added. */
    List<Contract> agreementsOf(long contractId);
}
