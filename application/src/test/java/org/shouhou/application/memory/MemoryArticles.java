package org.shouhou.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.shouhou.application.port.Articles;
import org.shouhou.domain.knowledge.Article;

/** The articles, kept in memory. */
public final class MemoryArticles implements Articles {

    private record Use(long articleId, long caseId) {}

    private final Ids ids = new Ids();
    private final AtomicLong running = new AtomicLong();
    private final List<Article> all = new CopyOnWriteArrayList<>();
    private final Set<Use> uses = ConcurrentHashMap.newKeySet();

    @Override
    public long nextRunning() {
        return running.incrementAndGet();
    }

    @Override
    public void add(Article it) {
        ids.assign(it);
        all.add(it);
    }

    @Override
    public Optional<Article> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<Article> byNumber(String number) {
        return all.stream().filter(it -> it.number().equals(number)).findFirst();
    }

    @Override
    public boolean used(long articleId, long caseId, String by, Instant at) {
        return uses.add(new Use(articleId, caseId));
    }

    @Override
    public int uses(long articleId) {
        return (int) uses.stream().filter(it -> it.articleId() == articleId).count();
    }
}
