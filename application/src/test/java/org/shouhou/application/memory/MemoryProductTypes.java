package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.domain.catalogue.ProductType;

/** The product types, kept in memory. */
public final class MemoryProductTypes implements ProductTypes {

    private final Ids ids = new Ids();
    private final List<ProductType> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(ProductType it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public Optional<ProductType> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public List<ProductType> all() {
        return List.copyOf(all);
    }
}
