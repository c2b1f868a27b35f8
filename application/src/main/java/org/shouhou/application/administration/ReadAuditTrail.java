package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Shows who did what when on which object. */
@Permitted(Right.READ_AUDIT)
@ApplicationScoped
public class ReadAuditTrail {

    private final AuditQueries queries;

    protected ReadAuditTrail() {
        this(null);
    }

    @Inject
    public ReadAuditTrail(AuditQueries queries) {
        this.queries = queries;
    }

    @Transactional
    public AuditPage read(AuditSearch search) {
        return queries.find(search);
    }
}
