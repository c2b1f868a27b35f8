package org.shouhou.application.port;

import java.time.Instant;
import java.util.Optional;
import org.shouhou.domain.knowledge.Article;

/** The articles of what was learnt, and in which cases they were of use. */
public interface Articles {

    /** The next running number; numbers may have gaps. */
    long nextRunning();

    /** Adds one; it has its id afterwards. */
    void add(Article article);

    Optional<Article> byId(long id);

    /** @param number as it is written, such as {@code ZS000012} */
    Optional<Article> byNumber(String number);

    /**
     * Records that an article was of use in a case; in one case it counts once.
     *
     * @param by who used it, as people name them
     * @return whether it is the first time there
     */
    boolean used(long articleId, long caseId, String by, Instant at);

    /** In how many cases it was of use. */
    int uses(long articleId);
}
