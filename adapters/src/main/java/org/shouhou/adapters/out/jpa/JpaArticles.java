package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.port.Articles;
import org.shouhou.domain.knowledge.Article;

/** The articles in PostgreSQL. */
@ApplicationScoped
public class JpaArticles implements Articles {

    /** The count isn't mapped: who reads an article while it is used elsewhere loses nothing. */
    private static final String COUNT = "update article set uses = uses + 1 where id = ?";

    private static final String USE = "insert into article_use (article_id, case_id, used_by, used_at)"
            + " values (?, ?, ?, ?) on conflict do nothing";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaArticles() {}

    JpaArticles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long nextRunning() {
        Number running = (Number) entityManager
                .createNativeQuery("select nextval('article_number')")
                .getSingleResult();
        return running.longValue();
    }

    @Override
    public void add(Article article) {
        entityManager.persist(article);
    }

    @Override
    public Optional<Article> byId(long id) {
        return Optional.ofNullable(entityManager.find(Article.class, id));
    }

    @Override
    public Optional<Article> byNumber(String number) {
        return entityManager
                .createQuery("select x from Article x where x.number = :number", Article.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean used(long articleId, long caseId, String by, Instant at) {
        boolean first = entityManager
                        .createNativeQuery(USE)
                        .setParameter(1, articleId)
                        .setParameter(2, caseId)
                        .setParameter(3, by)
                        .setParameter(4, Timestamp.from(at))
                        .executeUpdate()
                > 0;
        if (first) {
            entityManager.createNativeQuery(COUNT).setParameter(1, articleId).executeUpdate();
        }
        return first;
    }

    @Override
    public int uses(long articleId) {
        Number uses = (Number) entityManager
                .createNativeQuery("select uses from article where id = ?")
                .setParameter(1, articleId)
                .getSingleResult();
        return uses.intValue();
    }
}
