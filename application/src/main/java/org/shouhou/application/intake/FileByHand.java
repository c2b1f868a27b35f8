package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Puts what was set aside where a person says it belongs: what could not be read, was taken for spam or for a machine's
 * mail (P3). The customer isn't told automatically; whoever filed it answers.
 */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class FileByHand {

    private static final int LONGEST_SUBJECT = 500;

    private final Deliveries deliveries;
    private final Correspondences register;
    private final ServiceCases cases;
    private final Contacts contacts;
    private final CaseFiling filing;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ZoneId companyZone;

    protected FileByHand() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    FileByHand(
            Deliveries deliveries,
            Correspondences register,
            ServiceCases cases,
            Contacts contacts,
            CaseFiling filing,
            CaseAccess access,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            ZoneId companyZone) {
        this.deliveries = deliveries;
        this.register = register;
        this.cases = cases;
        this.contacts = contacts;
        this.filing = filing;
        this.access = access;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /**
     * Which arrival.
     *
     * @param seenVersion the version of the arrival the user looked at; one that changed since is refused
     */
    public record Chosen(long deliveryId, long seenVersion) {}

    /** Opens a case with it, whose clock runs from the arrival. */
    @Transactional
    public CaseNumber open(Chosen chosen, String subject) {
        String about = RuleBroken.text(subject, LONGEST_SUBJECT, "case.subject");
        Delivery delivery = take(chosen);
        Instant now = clock.instant();
        CaseNumber number = cases.nextNumber(now.atZone(companyZone).getYear());
        Correspondence entry = entry(delivery);
        delivery.filedByHand(Outcome.OPENED_CASE);
        filing.open(
                number,
                about,
                entry,
                sender(delivery, entry).orElse(null),
                delivery.envelopeTo(),
                new CaseFiling.By(actor().loginName(), now));
        noted(chosen, number.value(), now);
        return number;
    }

    /** Puts it into a case that is there; refused where that was closed too long ago. */
    @Transactional
    public void join(Chosen chosen, CaseNumber number) {
        ServiceCase serviceCase = cases.byNumber(number)
                .flatMap(named -> cases.goingOn(named.id()))
                .orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(actor(), serviceCase);
        Delivery delivery = take(chosen);
        Instant now = clock.instant();
        Correspondence entry = entry(delivery);
        sender(delivery, entry);
        delivery.filedByHand(Outcome.JOINED_CASE);
        filing.join(serviceCase, entry, new CaseFiling.By(actor().loginName(), now));
        noted(chosen, number.value(), now);
    }

    /** Nobody wants it. */
    @Transactional
    public void isSpam(Chosen chosen) {
        Delivery delivery = take(chosen);
        RuleBroken.unless(
                delivery.outcome().isSetAside() && delivery.outcome() != Outcome.SPAM, "delivery.not-set-aside");
        entry(delivery).markSpam();
        delivery.turnedOutSpam();
        noted(chosen, Outcome.SPAM.name(), clock.instant());
    }

    private Delivery take(Chosen chosen) {
        Delivery delivery =
                deliveries.byId(chosen.deliveryId()).orElseThrow(() -> new RuleBroken("delivery.not-set-aside"));
        delivery.requireSeen(chosen.seenVersion());
        return delivery;
    }

    private Correspondence entry(Delivery delivery) {
        return Optional.ofNullable(delivery.correspondenceId())
                .flatMap(register::byId)
                .orElseThrow(() -> new RuleBroken("delivery.not-set-aside"));
    }

    /** Of what could not be read nobody but the envelope says who sent it. */
    private Optional<Contact> sender(Delivery delivery, Correspondence entry) {
        if (entry.contactId() != null) {
            return contacts.byId(entry.contactId());
        }
        Optional<Contact> sender = EmailAddress.parse(delivery.envelopeFrom()).map(address -> contacts.byEmail(address)
                .orElseGet(() -> contacts.addUnlessThere(Contact.fromFirstMail("", address))));
        sender.ifPresent(contact -> entry.isFrom(contact.id()));
        return sender;
    }

    private void noted(Chosen chosen, String detail, Instant now) {
        audit.record(new AuditTrail.Entry(
                now, actor().loginName(), "delivery.filed", null, "delivery " + chosen.deliveryId(), detail));
    }

    private Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }
}
