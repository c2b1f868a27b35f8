package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Machines;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.SerialNumber;

/** The delivered machines, kept in memory. */
public final class MemoryMachines implements Machines {

    private final Ids ids = new Ids();
    private final List<Equipment> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Equipment it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public Optional<Equipment> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<Equipment> bySerial(long modelId, SerialNumber serial) {
        return all.stream()
                .filter(it ->
                        it.details().modelId() == modelId && it.serial().key().equals(serial.key()))
                .findFirst();
    }

    List<Equipment> all() {
        return List.copyOf(all);
    }
}
