package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.application.reading.OpenDocument.Opened;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.Right;

/** Hands out the copy of a service report that the customer signed. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class OpenSignedCopy {

    private final WorkOrders workOrders;
    private final ServiceCases cases;
    private final CaseAccess access;
    private final DocumentStore documents;
    private final CurrentActor currentActor;

    protected OpenSignedCopy() {
        this(null, null, null, null, null);
    }

    @Inject
    public OpenSignedCopy(
            WorkOrders workOrders,
            ServiceCases cases,
            CaseAccess access,
            DocumentStore documents,
            CurrentActor currentActor) {
        this.workOrders = workOrders;
        this.cases = cases;
        this.access = access;
        this.documents = documents;
        this.currentActor = currentActor;
    }

    /** Opens it; empty where there is none, or the actor may not see its case, which must look the same. */
    @Transactional
    public Optional<Opened> open(long workOrderId) throws IOException {
        Optional<Attachment> copy = workOrders
                .byId(workOrderId)
                .filter(order -> order.signedCopy() != null && mayBeSeen(order))
                .map(WorkOrder::signedCopy);
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        Attachment file = copy.get();
        var document = new RegisterQueries.Document(
                file.documentId(), file.fileName(), file.mediaType(), file.size(), file.sha256());
        return Optional.of(new Opened(document, documents.open(file.documentId())));
    }

    private boolean mayBeSeen(WorkOrder order) {
        var actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        return cases.byId(order.caseId()).filter(it -> access.may(actor, it)).isPresent();
    }
}
