package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.servicecase.ServiceCase;

/** What becomes of the drafts of whoever acts. Part of the caller's transaction. */
@ApplicationScoped
class DraftInHand {

    /** Longer than any mail waits before it leaves. */
    private static final Duration BROUGHT_BACK_WITHIN = Duration.ofDays(1);

    private final MailDrafts drafts;
    private final DocumentStore documents;
    private final CurrentActor currentActor;

    protected DraftInHand() {
        this(null, null, null);
    }

    @Inject
    DraftInHand(MailDrafts drafts, DocumentStore documents, CurrentActor currentActor) {
        this.drafts = drafts;
        this.documents = documents;
        this.currentActor = currentActor;
    }

    MailDrafts.Owner owner(ServiceCase serviceCase) {
        long employee = currentActor
                .get()
                .orElseThrow(() -> new RuleBroken("not-signed-in"))
                .employeeId();
        return new MailDrafts.Owner(employee, serviceCase.id());
    }

    /** It is kept as it was sent, so that it can be taken back; files that didn't go along are forgotten. */
    void sent(ServiceCase serviceCase, MailDraft draft, long correspondenceId, Instant now) {
        drafts.forgetSent(now.minus(BROUGHT_BACK_WITHIN));
        long id = drafts.keep(owner(serviceCase), draft, now);
        find(serviceCase, draft.kind()).ifPresent(kept -> kept.uploads().stream()
                .filter(upload -> !draft.files().contains(ChosenFile.upload(upload.id())))
                .forEach(this::forget));
        drafts.sent(id, correspondenceId);
    }

    Optional<MailDrafts.Kept> find(ServiceCase serviceCase, MailKind kind) {
        return drafts.find(owner(serviceCase), kind);
    }

    /** The draft and what was uploaded for it. */
    void discard(MailDrafts.Kept kept) {
        List<MailDrafts.Upload> uploads = kept.uploads();
        drafts.remove(kept.id());
        uploads.forEach(upload -> documents.discard(upload.file().documentId()));
    }

    void forget(MailDrafts.Upload upload) {
        drafts.removeUpload(upload.id());
        documents.discard(upload.file().documentId());
    }
}
