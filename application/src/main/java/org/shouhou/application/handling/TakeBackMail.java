package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Takes back a mail of one's own that hasn't left yet: it stays in the register as taken back, its words are a draft
 * again, and the 24 h clock it met runs on.
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class TakeBackMail {

    private final CaseInHand inHand;
    private final DraftInHand draftInHand;
    private final Correspondences register;
    private final OutboxQueue queue;
    private final MailDrafts drafts;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected TakeBackMail() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    TakeBackMail(
            CaseInHand inHand,
            DraftInHand draftInHand,
            Correspondences register,
            OutboxQueue queue,
            MailDrafts drafts,
            TellOfCase tellOfCase,
            Clock clock) {
        this.inHand = inHand;
        this.draftInHand = draftInHand;
        this.register = register;
        this.queue = queue;
        this.drafts = drafts;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code correspondence.left-already} where it was handed over, {@code correspondence.anothers} */
    @Transactional
    public void takeBack(CaseNumber number, long correspondenceId) {
        ServiceCase serviceCase = inHand.take(number);
        Correspondence mail = register.byId(correspondenceId)
                .filter(entry -> serviceCase.id().equals(entry.caseId()))
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", correspondenceId));
        RuleBroken.unless(Long.valueOf(inHand.actor().employeeId()).equals(mail.authorId()), "correspondence.anothers");
        RuleBroken.unless(
                mail.status() == CorrespondenceStatus.QUEUED
                        && !mail.hasReachedSomebody()
                        && queue.takeBack(correspondenceId),
                "correspondence.left-already");
        mail.takeBack();
        Instant now = clock.instant();
        bringBack(serviceCase, correspondenceId, now);
        if (mail.answer()) {
            var takenBack = serviceCase.takeBackAnswer(mail.occurredAt(), nextAnswer(serviceCase, mail), now);
            inHand.did(serviceCase, takenBack, mail.head().everybody());
        } else {
            tellOfCase.noted(
                    serviceCase,
                    "case.mail-taken-back",
                    now,
                    inHand.actor().loginName(),
                    mail.head().everybody());
        }
    }

    private Optional<Instant> nextAnswer(ServiceCase serviceCase, Correspondence mail) {
        return register.ofCase(serviceCase.id()).stream()
                .filter(entry -> entry.answer() && entry.status() != CorrespondenceStatus.TAKEN_BACK)
                .map(Correspondence::occurredAt)
                .filter(at -> at.isAfter(mail.occurredAt()))
                .findFirst();
    }

    /** Its words are a draft again; what was begun since stands below them. */
    private void bringBack(ServiceCase serviceCase, long correspondenceId, Instant now) {
        var owner = draftInHand.owner(serviceCase);
        drafts.sentAs(owner, correspondenceId).ifPresent(kept -> {
            MailDraft words = kept.draft();
            Optional<MailDrafts.Kept> begun = drafts.find(owner, words.kind());
            begun.ifPresent(draftInHand::discard);
            drafts.bringBack(kept.id(), now);
            String since = begun.map(it -> it.draft().text().strip()).orElse("");
            if (!since.isEmpty()) {
                drafts.keep(owner, words.saying(words.text().stripTrailing() + "\n\n" + since), now);
            }
        });
    }
}
