package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.shouhou.application.assignment.AssignByRules;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts an entry of the register into a case, for the software or for a person. Part of the caller's transaction. */
@ApplicationScoped
class CaseFiling {

    private final ServiceCases cases;
    private final TellOfCase tellOfCase;
    private final AssignByRules assignByRules;

    protected CaseFiling() {
        this(null, null, null);
    }

    @Inject
    CaseFiling(ServiceCases cases, TellOfCase tellOfCase, AssignByRules assignByRules) {
        this.cases = cases;
        this.tellOfCase = tellOfCase;
        this.assignByRules = assignByRules;
    }

    /**
     * Who files, and when.
     *
     * @param actor the login name, or {@code system}
     */
    record By(String actor, Instant at) {}

    /**
     * @param contact who wrote, or null where nobody knows
     * @param writtenTo the addresses of ours it came to, comma-separated
     */
    ServiceCase open(
            CaseNumber number, String subject, Correspondence entry, Contact contact, String writtenTo, By by) {
        var opened = ServiceCase.open(
                number,
                Channel.EMAIL,
                subject,
                contact == null ? null : contact.id(),
                contact == null ? null : contact.customerId(),
                entry.occurredAt(),
                by.at());
        ServiceCase serviceCase = opened.made();
        cases.add(serviceCase);
        entry.file(serviceCase.id());
        tellOfCase.happened(serviceCase, opened.event(), by.actor(), "");
        assignByRules.assign(serviceCase, writtenTo, by.at());
        return serviceCase;
    }

    /** Refused where the case was closed too long ago. */
    void join(ServiceCase serviceCase, Correspondence entry, By by) {
        var events = serviceCase.join(entry.id(), by.at());
        entry.file(serviceCase.id());
        events.forEach(event -> tellOfCase.happened(serviceCase, event, by.actor(), ""));
    }
}
