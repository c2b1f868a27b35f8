package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.port.CaseLinks;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseLink;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts correspondence that is about another matter into the case of that matter, or into a new one (P3). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class MoveEntries {

    private static final int LONGEST_SUBJECT = 500;

    private final CaseInHand inHand;
    private final ServiceCases cases;
    private final Correspondences register;
    private final Contacts contacts;
    private final CaseLinks links;
    private final CoverCase coverCase;
    private final Employees employees;
    private final Clock clock;
    private final ZoneId companyZone;

    protected MoveEntries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MoveEntries(
            CaseInHand inHand,
            ServiceCases cases,
            Correspondences register,
            Contacts contacts,
            CaseLinks links,
            CoverCase coverCase,
            Employees employees,
            Clock clock,
            ZoneId companyZone) {
        this.inHand = inHand;
        this.cases = cases;
        this.register = register;
        this.contacts = contacts;
        this.links = links;
        this.coverCase = coverCase;
        this.employees = employees;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /**
     * Which entries of which case.
     *
     * @param seenVersion the version of the case the user looked at; one that changed since is refused
     * @param entries some of the case's, but not all: a whole case is merged
     */
    public record Chosen(CaseNumber number, long seenVersion, Set<Long> entries) {}

    /**
     * Puts them into a case that is there. What came in reopens one that is over, as if it had come there; refused where
     * that was closed too long ago.
     */
    @Transactional
    public void move(Chosen chosen, CaseNumber target) {
        ServiceCase from = inHand.take(chosen.number(), chosen.seenVersion());
        ServiceCase to = inHand.take(target);
        Instant now = clock.instant();
        for (Correspondence entry : take(from, chosen)) {
            moved(from, to, entry, now);
            if (entry.direction() == Direction.IN && !entry.automatic()) {
                to.join(entry.id(), now)
                        .forEach(event -> inHand.did(to, event, from.number().value()));
            }
        }
    }

    /**
     * Opens a case with them, linked to the one they were in, held by whoever holds that. Its 24 h clock runs from the
     * earliest of them, and is met where an answer of ours is among them.
     *
     * @param subject what the new case is about
     */
    @Transactional
    public CaseNumber split(Chosen chosen, String subject) {
        String about = RuleBroken.text(subject, LONGEST_SUBJECT, "case.subject");
        ServiceCase from = inHand.take(chosen.number(), chosen.seenVersion());
        List<Correspondence> entries = take(from, chosen);
        Correspondence first = entries.stream()
                .filter(entry -> entry.direction() == Direction.IN)
                .findFirst()
                .orElse(entries.get(0));
        Instant now = clock.instant();
        Optional<Contact> sender = Optional.ofNullable(first.contactId()).flatMap(contacts::byId);
        var opened = ServiceCase.open(
                cases.nextNumber(now.atZone(companyZone).getYear()),
                first.channel(),
                about,
                sender.map(Contact::id).orElse(from.contactId()),
                sender.map(Contact::customerId).orElse(from.customerId()),
                first.occurredAt(),
                now);
        ServiceCase made = opened.made();
        cases.add(made);
        coverCase.opened(made, coverCase.recognise(first, sender.orElse(null)), now);
        inHand.did(made, opened.event(), from.number().value());
        entries.forEach(entry -> moved(from, made, entry, now));
        links.add(new CaseLink(from, made, CaseLink.Kind.SPLIT, inHand.actor().employeeId(), now));
        holder(from)
                .ifPresent(
                        holder -> inHand.did(made, made.assign(holder.id(), holder.name(), now), holder.loginName()));
        entries.stream()
                .filter(MoveEntries::answers)
                .findFirst()
                .ifPresent(answer -> inHand.did(
                        made,
                        made.answer(wayOf(answer), answer.occurredAt(), now),
                        from.number().value()));
        return made.number();
    }

    private List<Correspondence> take(ServiceCase from, Chosen chosen) {
        List<Correspondence> all = register.ofCase(from.id());
        List<Correspondence> entries = all.stream()
                .filter(entry -> chosen.entries().contains(entry.id()))
                .sorted(Comparator.comparing(Correspondence::occurredAt))
                .toList();
        RuleBroken.unless(!entries.isEmpty(), "case.move.nothing");
        boolean peopleStay = all.stream().anyMatch(entry -> !entry.automatic() && !entries.contains(entry));
        RuleBroken.unless(peopleStay, "case.move.everything");
        return entries;
    }

    private void moved(ServiceCase from, ServiceCase to, Correspondence entry, Instant now) {
        var event = from.moveEntryTo(to, entry.id(), now);
        entry.moveTo(to.id());
        inHand.did(from, event, to.number().value());
    }

    private Optional<Employee> holder(ServiceCase from) {
        return Optional.ofNullable(from.assigneeId()).flatMap(employees::byId).filter(Employee::active);
    }

    private static boolean answers(Correspondence entry) {
        return entry.answer() && entry.status() != CorrespondenceStatus.TAKEN_BACK;
    }

    private static Disposition wayOf(Correspondence answer) {
        boolean written = answer.channel() == Channel.EMAIL || answer.channel() == Channel.WEB;
        return written ? Disposition.DIRECT_ANSWER : Disposition.WRITTEN_OR_PHONE_REPLY;
    }
}
