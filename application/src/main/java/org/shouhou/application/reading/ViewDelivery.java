package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/** Shows one arrival to whoever decides what becomes of it. */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class ViewDelivery {

    /** So much of the original shows what it is; the whole can be saved. */
    private static final int SHOWN = 48 * 1024;

    private final ArrivalsSeen arrivals;
    private final Correspondences register;
    private final ServiceCases cases;
    private final DocumentStore documents;

    protected ViewDelivery() {
        this(null, null, null, null);
    }

    @Inject
    public ViewDelivery(ArrivalsSeen arrivals, Correspondences register, ServiceCases cases, DocumentStore documents) {
        this.arrivals = arrivals;
        this.register = register;
        this.cases = cases;
        this.documents = documents;
    }

    /** Empty where there is no such arrival, or none the actor may see. */
    @Transactional
    public Optional<DeliveryView> view(long id) {
        return arrivals.byId(id).map(this::view);
    }

    private DeliveryView view(Delivery it) {
        Optional<Correspondence> entry =
                Optional.ofNullable(it.correspondenceId()).flatMap(register::byId);
        Optional<ServiceCase> serviceCase = entry.map(Correspondence::caseId).flatMap(cases::byId);
        byte[] start = start(it.rawDocumentId());
        return new DeliveryView(
                it.id(),
                it.version(),
                it.receivedAt(),
                it.source(),
                it.envelopeFrom(),
                it.envelopeTo(),
                it.rawSize(),
                it.outcome(),
                it.duplicateOf(),
                it.problem() == null ? entry.map(Correspondence::problem).orElse(null) : it.problem(),
                serviceCase.map(ServiceCase::number).orElse(null),
                entry.map(ViewDelivery::said).orElse(null),
                new String(start, StandardCharsets.UTF_8),
                it.rawSize() > start.length);
    }

    private static DeliveryView.Said said(Correspondence entry) {
        return new DeliveryView.Said(
                entry.id(),
                entry.fromName(),
                entry.fromAddress(),
                entry.toAddresses(),
                entry.ccAddresses(),
                entry.subject(),
                entry.text(),
                entry.attachments());
    }

    private byte[] start(long documentId) {
        try (InputStream raw = documents.open(documentId)) {
            return raw.readNBytes(SHOWN);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
