package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.organisation.Right;

/** Hands out an arrival as it came, whatever became of it: what could not be read, and duplicates too. */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class OpenRawDelivery {

    private static final String MAIL = "message/rfc822";

    private final ArrivalsSeen arrivals;
    private final DocumentStore documents;

    protected OpenRawDelivery() {
        this(null, null);
    }

    @Inject
    public OpenRawDelivery(ArrivalsSeen arrivals, DocumentStore documents) {
        this.arrivals = arrivals;
        this.documents = documents;
    }

    /** The arrival's bytes, the caller closes them; empty where there is none, or none the actor may see. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<OpenDocument.Opened> open(long deliveryId) throws IOException {
        Optional<Delivery> found = arrivals.byId(deliveryId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Delivery it = found.get();
        var document = new RegisterQueries.Document(
                it.rawDocumentId(), "delivery-" + deliveryId + ".eml", MAIL, it.rawSize(), it.rawSha256());
        return Optional.of(new OpenDocument.Opened(document, documents.open(it.rawDocumentId())));
    }
}
