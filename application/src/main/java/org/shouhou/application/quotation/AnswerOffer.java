package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.quotation.Decision;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * What whoever has the link of a quotation may do: read it, save it, accept or decline it (S2). The link's secret is their
 * right; nothing else of the case is told.
 */
@SystemTask
@ApplicationScoped
public class AnswerOffer {

    private final Quotations quotations;
    private final ServiceCases cases;
    private final DocumentStore documents;
    private final SenderIdentity sender;
    private final TellOfCase tellOfCase;
    private final Clock clock;
    private final ZoneId companyZone;

    protected AnswerOffer() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public AnswerOffer(
            Quotations quotations,
            ServiceCases cases,
            DocumentStore documents,
            SenderIdentity sender,
            TellOfCase tellOfCase,
            Clock clock,
            ZoneId companyZone) {
        this.quotations = quotations;
        this.cases = cases;
        this.documents = documents;
        this.sender = sender;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /**
     * A quotation as its customer sees it.
     *
     * @param status {@code EXPIRED} from the moment it can't be accepted any more, whether that is on record or not
     * @param endedAt when it was decided on, or null
     */
    public record Shown(
            String label, Offer offer, QuotationStatus status, Instant endedAt, String company, String email) {}

    /** The quotation this secret opens; empty where it opens none. */
    @Transactional
    public Optional<Shown> read(String secret) {
        return byLink(secret).map(this::shown);
    }

    private Shown shown(Quotation it) {
        boolean over = it.status() == QuotationStatus.SENT && today().isAfter(it.validUntil());
        return new Shown(
                it.label(),
                it.offer(),
                over ? QuotationStatus.EXPIRED : it.status(),
                it.endedAt(),
                sender.name(),
                sender.address().value());
    }

    /** A quotation as it was printed; the caller closes its content. */
    public record Printed(Attachment file, InputStream content) {}

    /** It as it was printed. Runs in no transaction of its own: documents never change, and a slow reader holds nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Printed> open(String secret) throws IOException {
        Optional<Quotation> found = byLink(secret).filter(it -> it.document() != null);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Attachment file = found.get().document();
        return Optional.of(new Printed(file, documents.open(file.documentId())));
    }

    /**
     * The customer decides. Whoever clicks twice, or at the same time as another, finds it decided.
     *
     * @param reason why they decline
     * @param from where the decision came from, for the record: an address of the network
     * @return whether this call decided it
     * @throws RuleBroken {@code quotation.*} where it can't be decided on (any more)
     */
    @Transactional
    public boolean decide(String secret, Decision decision, String reason, String from) {
        Quotation found = byLink(secret).orElseThrow(() -> new RuleBroken("quotation.unknown"));
        // the case first, as everybody does, so that nobody waits for nobody
        ServiceCase serviceCase = cases.inTurn(found.caseId()).orElseThrow();
        Quotation quotation = quotations.inTurn(found.id()).orElseThrow();
        Instant now = clock.instant();
        if (!quotation.decide(decision, reason, today(), now)) {
            return false;
        }
        String status = quotation.status().name();
        String why = quotation.endReason().isEmpty() ? "" : ": " + quotation.endReason();
        tellOfCase.happened(
                serviceCase,
                serviceCase.quotationEnded(quotation.label(), status, now),
                "link:" + quotation.label(),
                quotation.label() + " " + status + " (" + from + ")" + why);
        return true;
    }

    private Optional<Quotation> byLink(String secret) {
        return LinkSecret.plausible(secret) ? quotations.byLink(LinkSecret.hash(secret)) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), companyZone);
    }
}
