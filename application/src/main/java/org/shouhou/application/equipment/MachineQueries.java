package org.shouhou.application.equipment;

import java.util.List;
import org.shouhou.application.reading.ListPage;

/** Reads lists of machines, at a cost that doesn't grow with their number. */
public interface MachineQueries {

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    ListPage<MachineData> find(MachineSearch search);

    /** A customer's, by serial number, the first few hundred. */
    List<MachineData> ofCustomer(long customerId);

    /** Those sold by a contract, by serial number, the first few hundred. */
    List<MachineData> ofContract(long contractId);

    /** The parts in a machine and once in it, the latest fitted first. */
    List<MachineView.FittedPart> parts(long machineId);
}
