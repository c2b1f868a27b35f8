package org.shouhou.application.knowledge;

import java.util.List;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.reading.Visibility;

/** Reads articles, and what is like a case. */
public interface KnowledgeQueries {

    /**
     * One page.
     *
     * @param keeper whether also what isn't approved is shown
     * @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours
     */
    ListPage<ArticleRow> list(ArticleSearch search, boolean keeper);

    /**
     * What is looked for.
     *
     * @param caseId the case at hand, which isn't like itself
     * @param subject in the customer's words; it says most
     * @param text what else the customer says; its beginning counts
     * @param visible which cases may be found
     * @param atMost how many of each
     */
    record Question(long caseId, String subject, String text, Visibility visible, int atMost) {}

    /** Settled cases that read like this one, the likest first; at the same cost however many there are. */
    List<LikeCase> casesLike(Question question);

    /** Articles in force that read like this case, the likest first. */
    List<LikeArticle> articlesLike(Question question);
}
