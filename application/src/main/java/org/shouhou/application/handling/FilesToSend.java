package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.FileSize;
import org.shouhou.domain.correspondence.MailDraft;

/** Finds what somebody chose to send with a mail: files of the case, and files uploaded for that mail. */
@ApplicationScoped
class FilesToSend {

    private final MailDrafts drafts;
    private final MailPolicy policy;

    protected FilesToSend() {
        this(null, null);
    }

    @Inject
    FilesToSend(MailDrafts drafts, MailPolicy policy) {
        this.drafts = drafts;
        this.policy = policy;
    }

    /** @throws RuleBroken {@code mail.file.unknown}, or {@code mail.files.too-large} with both sizes */
    List<Attachment> of(MailDraft draft, List<Correspondence> entries, MailDrafts.Owner owner) {
        List<MailDrafts.Upload> uploads =
                drafts.find(owner, draft.kind()).map(MailDrafts.Kept::uploads).orElse(List.of());
        List<Attachment> files = new ArrayList<>();
        for (ChosenFile chosen : draft.files()) {
            files.add(chosen.uploaded() ? uploaded(chosen, uploads) : filed(chosen, entries));
        }
        requireRoom(files.stream().mapToLong(Attachment::size).sum());
        return files;
    }

    /** Refuses more than may go with one mail. */
    void requireRoom(long bytes) {
        RuleBroken.unless(
                bytes <= policy.largestFiles(),
                "mail.files.too-large",
                new FileSize(bytes).asMuch(),
                new FileSize(policy.largestFiles()).asLimit());
    }

    private static Attachment uploaded(ChosenFile chosen, List<MailDrafts.Upload> uploads) {
        return uploads.stream()
                .filter(upload -> upload.id() == chosen.id())
                .map(MailDrafts.Upload::file)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("mail.file.unknown"));
    }

    private static Attachment filed(ChosenFile chosen, List<Correspondence> entries) {
        Attachment it = entries.stream()
                .filter(entry -> entry.id() == chosen.id())
                .filter(entry -> chosen.place() < entry.attachments().size())
                .map(entry -> entry.attachments().get(chosen.place()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("mail.file.unknown"));
        return new Attachment(it.fileName(), it.mediaType(), it.size(), it.sha256(), it.documentId());
    }
}
