package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;

/** Mails that are being written: of each kind one for each employee and case, with the files uploaded for it. */
public interface MailDrafts {

    /** Whose, and in which case. */
    record Owner(long employeeId, long caseId) {}

    /** A file uploaded for a draft. */
    record Upload(long id, Attachment file) {}

    /** @param uploads in the order they came */
    record Kept(long id, MailDraft draft, List<Upload> uploads, Instant savedAt) {}

    /** Keeps it in place of the one of its kind; its uploads stay. The draft's id. */
    long keep(Owner owner, MailDraft draft, Instant now);

    Optional<Kept> find(Owner owner, MailKind kind);

    /** What this owner is writing, the latest first. */
    List<Kept> all(Owner owner);

    /** The upload's id. */
    long addUpload(long draftId, Attachment file);

    void removeUpload(long uploadId);

    /** It was sent as this entry: it is none any more, but can be brought back. */
    void sent(long draftId, long correspondenceId);

    /** What was sent as this entry; empty where that isn't known any more, or it wasn't this owner's. */
    Optional<Kept> sentAs(Owner owner, long correspondenceId);

    /** It, with its uploads, is gone; what documents nobody needs any more is the caller's to know. */
    void remove(long draftId);

    /** What was sent, and last saved before this time, can't be brought back any more. */
    void forgetSent(Instant savedBefore);

    /** What was sent is a draft again. There must be none of its kind. */
    void bringBack(long draftId, Instant now);
}
