package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Regions;
import org.shouhou.domain.customer.Region;

/** The sales regions, kept in memory. */
public final class MemoryRegions implements Regions {

    private final Ids ids = new Ids();
    private final List<Region> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Region region) {
        ids.assign(region);
        all.add(region);
    }

    @Override
    public Optional<Region> byId(long id) {
        return all.stream().filter(region -> region.id() == id).findFirst();
    }

    @Override
    public List<Region> all() {
        return List.copyOf(all);
    }
}
