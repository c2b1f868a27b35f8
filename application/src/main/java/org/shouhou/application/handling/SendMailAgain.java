package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Recipients;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Sends once more what was refused or came back, to those who don't have it: the same bytes under the same Message-ID.
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class SendMailAgain {

    private final CaseInHand inHand;
    private final Correspondences register;
    private final OutboxQueue queue;
    private final Outbox outbox;
    private final AfterCommit afterCommit;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected SendMailAgain() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    SendMailAgain(
            CaseInHand inHand,
            Correspondences register,
            OutboxQueue queue,
            Outbox outbox,
            AfterCommit afterCommit,
            TellOfCase tellOfCase,
            Clock clock) {
        this.inHand = inHand;
        this.register = register;
        this.queue = queue;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code correspondence.not-failed} where it waits or was sent meanwhile */
    @Transactional
    public void sendAgain(CaseNumber number, long correspondenceId) {
        ServiceCase serviceCase = inHand.take(number);
        Correspondence mail = register.byId(correspondenceId)
                .filter(entry -> serviceCase.id().equals(entry.caseId()))
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", correspondenceId));
        Instant now = clock.instant();
        List<EmailAddress> recipients = mail.queueAgain();
        Optional<Outbox.Message> revived = queue.reviveMail(correspondenceId, now);
        if (revived.isPresent()) {
            queue.narrow(revived.get().id(), recipients);
            afterCommit.somethingToSend(OutboxQueue.Lane.MAIL);
        } else if (queue.widen(correspondenceId, recipients, now)) {
            afterCommit.somethingToSend(OutboxQueue.Lane.MAIL);
        } else {
            outbox.mail(serviceCase.number(), correspondenceId, recipients, now);
        }
        tellOfCase.noted(
                serviceCase, "case.mail-sent-again", now, inHand.actor().loginName(), Recipients.line(recipients));
    }
}
