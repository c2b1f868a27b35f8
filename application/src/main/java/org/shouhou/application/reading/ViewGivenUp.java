package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Shows a message that was given up. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ViewGivenUp {

    private final MessageQueries queries;

    protected ViewGivenUp() {
        this(null);
    }

    @Inject
    public ViewGivenUp(MessageQueries queries) {
        this.queries = queries;
    }

    public MessageQueries.DeadMessage view(long id) {
        return queries.deadById(id).orElseThrow(() -> new RuleBroken("message.not-given-up"));
    }
}
