package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.SavedViews;
import org.shouhou.domain.view.SavedView;

/** The ways people look at the list of cases, kept in memory. */
public final class MemorySavedViews implements SavedViews {

    private static final Comparator<SavedView> BY_NAME = Comparator.comparing(SavedView::name);

    private final Ids ids = new Ids();
    private final List<SavedView> all = new CopyOnWriteArrayList<>();
    private final Map<Long, String> columns = new ConcurrentHashMap<>();

    @Override
    public void add(SavedView view) {
        ids.assign(view);
        all.add(view);
    }

    @Override
    public void remove(SavedView view) {
        all.remove(view);
    }

    @Override
    public Optional<SavedView> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public List<SavedView> of(long employeeId) {
        return all.stream()
                .filter(it -> it.ownerId() == employeeId)
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<SavedView> sharedWith(long employeeId, int atMost) {
        return all.stream()
                .filter(it -> it.shared() && it.ownerId() != employeeId)
                .sorted(BY_NAME)
                .limit(atMost)
                .toList();
    }

    @Override
    public String columnsOf(long employeeId) {
        return columns.getOrDefault(employeeId, "");
    }

    @Override
    public void keepColumns(long employeeId, String chosen) {
        columns.put(employeeId, chosen);
    }
}
