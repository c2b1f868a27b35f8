package org.shouhou.application.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.ProductModels;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;

/** The product models, kept in memory. */
public final class MemoryProductModels implements ProductModels {

    private final Ids ids = new Ids();
    private final List<ProductModel> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(ProductModel it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public Optional<ProductModel> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<ProductModel> byCode(String code) {
        return all.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    @Override
    public List<String> codes(Collection<Long> ids) {
        return ids.stream()
                .map(id -> byId(id).orElseThrow(() -> new RuleBroken("model.unknown"))
                        .code())
                .sorted()
                .toList();
    }

    List<ProductModel> all() {
        return List.copyOf(all);
    }
}
