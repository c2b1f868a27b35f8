package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shouhou.application.port.Jottings;

/** What is typed and not handed in, kept in memory. */
public final class MemoryJottings implements Jottings {

    private final Map<Key, String> texts = new ConcurrentHashMap<>();

    private record Key(Owner owner, String form) {}

    @Override
    public void keep(Owner owner, String form, String text, Instant now) {
        texts.put(new Key(owner, form), text);
    }

    @Override
    public void drop(Owner owner, String form) {
        texts.remove(new Key(owner, form));
    }

    @Override
    public Map<String, String> of(Owner owner) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().owner().equals(owner))
                .collect(Collectors.toMap(entry -> entry.getKey().form(), Map.Entry::getValue));
    }
}
