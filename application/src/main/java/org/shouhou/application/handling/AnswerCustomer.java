package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Subject;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** Answers the customer by mail (直接解答, P3); the first answer meets the 24 h clock (D4). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class AnswerCustomer {

    /** Mail programs need no more to thread, and a header line has its limits. */
    private static final int LONGEST_CONVERSATION = 20;

    private final CaseInHand inHand;
    private final Contacts contacts;
    private final Correspondences register;
    private final WriteMail writeMail;
    private final Clock clock;

    protected AnswerCustomer() {
        this(null, null, null, null, null);
    }

    @Inject
    AnswerCustomer(CaseInHand inHand, Contacts contacts, Correspondences register, WriteMail writeMail, Clock clock) {
        this.inHand = inHand;
        this.contacts = contacts;
        this.register = register;
        this.writeMail = writeMail;
        this.clock = clock;
    }

    /**
     * Which case, and the words.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param text at most 100,000 characters
     */
    public record Command(CaseNumber number, long seenVersion, String text) {}

    /** The id of the mail's entry in the register. Refused where the customer has no mail address. */
    @Transactional
    public long answer(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        String text = RuleBroken.text(command.text(), 100_000, "answer.text");
        Contact customer = Optional.ofNullable(serviceCase.contactId())
                .flatMap(contacts::byId)
                .filter(contact -> contact.email() != null)
                .orElseThrow(() ->
                        new RuleBroken("case.no-address", serviceCase.number().value()));
        var answered = serviceCase.answer(Disposition.DIRECT_ANSWER, clock.instant());
        String subject = new Subject(serviceCase.subject()).reply(serviceCase.number());
        Correspondence mail = writeMail.write(
                serviceCase,
                customer,
                new WriteMail.Words(
                        subject, text, conversation(serviceCase), inHand.actor().employeeId()));
        inHand.did(serviceCase, answered, customer.email().value());
        return mail.id();
    }

    /** The ids of the case's messages; the nearest, and so last, is the customer's latest. */
    private List<MessageId> conversation(ServiceCase serviceCase) {
        List<Correspondence> exchanged = register.ofCase(serviceCase.id()).stream()
                .filter(entry -> entry.messageId() != null)
                .filter(entry -> entry.direction() == Direction.OUT || !entry.automatic())
                .toList();
        List<MessageId> ids = new ArrayList<>();
        MessageId latest = null;
        for (Correspondence entry : exchanged) {
            ids.add(entry.messageId());
            if (entry.direction() == Direction.IN) {
                latest = entry.messageId();
            }
        }
        if (latest != null) {
            ids.remove(latest);
            ids.add(latest);
        }
        return List.copyOf(ids.subList(Math.max(0, ids.size() - LONGEST_CONVERSATION), ids.size()));
    }
}
