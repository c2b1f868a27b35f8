package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.shouhou.application.assignment.AssignByRules;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts an entry of the register into a case, for the software or for a person. Part of the caller's transaction. */
@ApplicationScoped
public class CaseFiling {

    private final ServiceCases cases;
    private final CoverCase coverCase;
    private final Contacts contacts;
    private final TellOfCase tellOfCase;
    private final AssignByRules assignByRules;

    protected CaseFiling() {
        this(null, null, null, null, null);
    }

    @Inject
    CaseFiling(
            ServiceCases cases,
            CoverCase coverCase,
            Contacts contacts,
            TellOfCase tellOfCase,
            AssignByRules assignByRules) {
        this.cases = cases;
        this.coverCase = coverCase;
        this.contacts = contacts;
        this.tellOfCase = tellOfCase;
        this.assignByRules = assignByRules;
    }

    /**
     * Who files, and when.
     *
     * @param actor the login name, or {@code system}
     */
    public record By(String actor, Instant at) {}

    /**
     * @param contact who wrote, or null where nobody knows
     * @param writtenTo the addresses of ours it came to, comma-separated
     */
    public ServiceCase open(
            CaseNumber number, String subject, Correspondence entry, Contact contact, String writtenTo, By by) {
        return open(number, subject, entry, contact, writtenTo, by, coverCase.recognise(entry, contact));
    }

    /** @param recognised what it is about, as whoever wrote it down said */
    public ServiceCase open(
            CaseNumber number,
            String subject,
            Correspondence entry,
            Contact contact,
            String writtenTo,
            By by,
            CoverCase.Recognised recognised) {
        var opened = ServiceCase.open(
                number,
                entry.channel(),
                subject,
                contact == null ? null : contact.id(),
                recognised.customerId(),
                entry.occurredAt(),
                by.at());
        ServiceCase serviceCase = opened.made();
        cases.add(serviceCase);
        coverCase.opened(serviceCase, recognised, by.at());
        entry.file(serviceCase.id());
        tellOfCase.happened(serviceCase, opened.event(), by.actor(), "");
        assignByRules.assign(serviceCase, writtenTo, recognised.found().productTypeId(), by.at());
        return serviceCase;
    }

    /** Refused where the case was closed too long ago. */
    public void join(ServiceCase serviceCase, Correspondence entry, By by) {
        var events = serviceCase.join(entry.id(), by.at());
        entry.file(serviceCase.id());
        Contact sender = entry.contactId() == null
                ? null
                : contacts.byId(entry.contactId()).orElse(null);
        var learned = coverCase.joined(serviceCase, entry, sender, by.at());
        events.forEach(event -> tellOfCase.happened(serviceCase, event, by.actor(), ""));
        learned.ifPresent(it -> tellOfCase.happened(serviceCase, it.event(), by.actor(), it.detail()));
    }
}
