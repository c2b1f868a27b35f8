package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writes down that the customer was answered by phone or letter (函电解答, P3); it meets the 24 h clock (D4). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class RecordReply {

    private final CaseInHand inHand;
    private final Correspondences register;
    private final Clock clock;

    protected RecordReply() {
        this(null, null, null);
    }

    @Inject
    RecordReply(CaseInHand inHand, Correspondences register, Clock clock) {
        this.inHand = inHand;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param channel by phone or letter
     * @param whom who was spoken or written to
     * @param at when the call was made or the letter posted
     * @param said what was said; of a letter its words, and by which post it went
     */
    public record Command(CaseNumber number, long seenVersion, Channel channel, String whom, Instant at, String said) {}

    /** The register entry's id. */
    @Transactional
    public long record(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        RuleBroken.unless(command.at() != null, "reply.at.missing");
        String whom = RuleBroken.text(command.whom(), 200, "reply.whom");
        var content = new Correspondence.Content(
                "",
                "",
                whom,
                "",
                serviceCase.subject(),
                RuleBroken.text(command.said(), 20000, "reply.said"),
                null,
                null,
                null,
                List.of());
        Instant now = clock.instant();
        var answered = serviceCase.answer(Disposition.WRITTEN_OR_PHONE_REPLY, command.at(), now);
        Correspondence entry = Correspondence.told(
                command.channel(),
                content,
                serviceCase.id(),
                serviceCase.contactId(),
                inHand.actor().employeeId(),
                command.at(),
                now);
        register.add(entry);
        inHand.did(serviceCase, answered, whom);
        return entry.id();
    }
}
