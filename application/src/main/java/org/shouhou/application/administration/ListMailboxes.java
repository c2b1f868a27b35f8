package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the addresses customers write to. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ListMailboxes {

    private final OrganisationQueries queries;

    protected ListMailboxes() {
        this(null);
    }

    @Inject
    public ListMailboxes(OrganisationQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public List<MailboxRow> list() {
        return queries.mailboxes();
    }
}
