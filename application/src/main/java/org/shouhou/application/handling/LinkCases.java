package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.CaseLinks;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseLink;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Says that two cases have to do with each other, or that they don't. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class LinkCases {

    private final CaseInHand inHand;
    private final CaseLinks links;
    private final Clock clock;

    protected LinkCases() {
        this(null, null, null);
    }

    @Inject
    LinkCases(CaseInHand inHand, CaseLinks links, Clock clock) {
        this.inHand = inHand;
        this.links = links;
        this.clock = clock;
    }

    /** Refused where they are linked already; a link disturbs nobody, so no version is asked for. */
    @Transactional
    public void link(CaseNumber number, CaseNumber other) {
        ServiceCase first = inHand.take(number);
        ServiceCase second = inHand.take(other);
        Instant now = clock.instant();
        var link = new CaseLink(
                first, second, CaseLink.Kind.RELATED, inHand.actor().employeeId(), now);
        RuleBroken.unless(links.between(first.id(), second.id()).isEmpty(), "case.link.there", other.value());
        links.add(link);
        inHand.noted(first, "case.linked", now, other.value());
        inHand.noted(second, "case.linked", now, number.value());
    }

    /** Nothing happens where they aren't linked. */
    @Transactional
    public void unlink(CaseNumber number, CaseNumber other) {
        ServiceCase first = inHand.take(number);
        ServiceCase second = inHand.take(other);
        links.between(first.id(), second.id()).ifPresent(link -> {
            links.remove(link);
            inHand.noted(first, "case.unlinked", clock.instant(), other.value());
            inHand.noted(second, "case.unlinked", clock.instant(), number.value());
        });
    }
}
