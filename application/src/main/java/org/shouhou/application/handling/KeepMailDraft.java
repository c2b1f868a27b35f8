package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/** Keeps a mail that is being written, for its writer alone, until it is sent or given up. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class KeepMailDraft {

    private final CaseInHand inHand;
    private final DraftInHand draftInHand;
    private final MailDrafts drafts;
    private final Clock clock;

    protected KeepMailDraft() {
        this(null, null, null, null);
    }

    @Inject
    KeepMailDraft(CaseInHand inHand, DraftInHand draftInHand, MailDrafts drafts, Clock clock) {
        this.inHand = inHand;
        this.draftInHand = draftInHand;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** When it was kept. */
    @Transactional
    public Instant keep(CaseNumber number, MailDraft draft) {
        Instant now = clock.instant();
        drafts.keep(draftInHand.owner(inHand.take(number)), draft, now);
        return now;
    }

    /** The draft of that kind goes, with what was uploaded for it. */
    @Transactional
    public void discard(CaseNumber number, MailKind kind) {
        draftInHand.find(inHand.take(number), kind).ifPresent(draftInHand::discard);
    }
}
