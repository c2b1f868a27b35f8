package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Parts;
import org.shouhou.domain.catalogue.Part;

/** The parts, kept in memory. */
public final class MemoryParts implements Parts {

    private final Ids ids = new Ids();
    private final List<Part> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Part it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public Optional<Part> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<Part> byNumber(String number) {
        return all.stream().filter(it -> it.number().equals(number)).findFirst();
    }
}
