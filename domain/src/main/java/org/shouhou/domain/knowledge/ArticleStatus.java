package org.shouhou.domain.knowledge;

/** How far the present wording of an article has come. */
public enum ArticleStatus {
    /** Being written. */
    DRAFT,
    /** Waiting for somebody else's approval. */
    IN_REVIEW,
    /** Approved as it is. */
    PUBLISHED,
    /** No longer valid; kept, but shown only to who keeps articles. */
    WITHDRAWN
}
