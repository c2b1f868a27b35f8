package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.SerialNumber;

/** The delivered machines. */
public interface Machines {

    /** Adds one; it has its id afterwards. */
    void add(Equipment machine);

    Optional<Equipment> byId(long id);

    /** That of this model with this serial number, however it is written. */
    Optional<Equipment> bySerial(long modelId, SerialNumber serial);
}
