package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** What waits to leave, what was given up and what could not be used, for administrators. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ViewMessages {

    private static final int MOST_DEAD = 100;
    private static final int REJECTED_ON_A_PAGE = 50;

    private final MessageQueries queries;

    protected ViewMessages() {
        this(null);
    }

    @Inject
    public ViewMessages(MessageQueries queries) {
        this.queries = queries;
    }

    /** @param before shows those rejected before the one of this id; null for the newest */
    public MessagesView view(Long before) {
        long upTo = before == null ? Long.MAX_VALUE : before;
        List<MessageQueries.RejectedRow> found = queries.rejected(upTo, REJECTED_ON_A_PAGE + 1);
        boolean more = found.size() > REJECTED_ON_A_PAGE;
        List<MessageQueries.RejectedRow> page = more ? found.subList(0, REJECTED_ON_A_PAGE) : found;
        return new MessagesView(
                queries.backlogs(),
                queries.dead(MOST_DEAD),
                page,
                more ? page.get(page.size() - 1).id() : null);
    }
}
