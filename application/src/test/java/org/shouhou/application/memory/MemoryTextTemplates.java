package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.domain.template.TextTemplate;

/** The texts the office writes again and again, kept in memory. */
public final class MemoryTextTemplates implements TextTemplates {

    private final Ids ids = new Ids();
    private final List<TextTemplate> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(TextTemplate template) {
        ids.assign(template);
        all.add(template);
    }

    @Override
    public Optional<TextTemplate> byId(long id) {
        return all.stream().filter(template -> template.id() == id).findFirst();
    }

    @Override
    public List<TextTemplate> all() {
        return all.stream()
                .sorted(Comparator.comparing((TextTemplate it) -> it.language().name())
                        .thenComparing(TextTemplate::name))
                .toList();
    }
}
