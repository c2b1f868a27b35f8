package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Contracts;
import org.shouhou.domain.contract.Contract;

/** Contracts and technical agreements, kept in memory. */
public final class MemoryContracts implements Contracts {

    private final Ids ids = new Ids();
    private final List<Contract> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Contract it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public Optional<Contract> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<Contract> byNumber(String number) {
        return all.stream().filter(it -> it.number().equalsIgnoreCase(number)).findFirst();
    }

    @Override
    public List<Contract> agreementsOf(long contractId) {
        return all.stream()
                .filter(it -> Long.valueOf(contractId).equals(it.details().belongsToId()))
                .toList();
    }
}
