package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes in files that are to go with a mail that is being written; they belong to its draft. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class UploadFiles {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENDING = 12;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}");

    /** What a file system, a mail program or a reader's eye stumbles over. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069:*?\"<>|]+");

    private final CaseInHand inHand;
    private final DraftInHand draftInHand;
    private final FilesToSend files;
    private final MailDrafts drafts;
    private final DocumentStore documents;
    private final Clock clock;

    protected UploadFiles() {
        this(null, null, null, null, null, null);
    }

    @Inject
    UploadFiles(
            CaseInHand inHand,
            DraftInHand draftInHand,
            FilesToSend files,
            MailDrafts drafts,
            DocumentStore documents,
            Clock clock) {
        this.inHand = inHand;
        this.draftInHand = draftInHand;
        this.files = files;
        this.drafts = drafts;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A file on its way in.
     *
     * @param name as the browser tells it; a path's last part counts
     * @param size in bytes
     */
    public record Arriving(String name, String mediaType, long size, Content content) {}

    /** Opens the bytes of a file; whoever asks closes them. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Keeps the draft together with these files.
     *
     * @return the files in the same order, now uploads of this draft
     * @throws RuleBroken {@code mail.files.too-large} where they are more than one mail may have; nothing is kept then
     */
    @Transactional(rollbackOn = Exception.class)
    public List<MailDrafts.Upload> upload(CaseNumber number, MailDraft draft, List<Arriving> arriving)
            throws IOException {
        ServiceCase serviceCase = inHand.take(number);
        long there = draftInHand.find(serviceCase, draft.kind()).stream()
                .flatMap(kept -> kept.uploads().stream())
                .mapToLong(upload -> upload.file().size())
                .sum();
        files.requireRoom(there + arriving.stream().mapToLong(Arriving::size).sum());
        long id = drafts.keep(draftInHand.owner(serviceCase), draft, clock.instant());
        List<MailDrafts.Upload> kept = new ArrayList<>();
        for (Arriving one : arriving) {
            try (InputStream content = one.content().open()) {
                DocumentStore.Stored stored = documents.store(content);
                var file = new Attachment(
                        name(one.name()),
                        mediaType(one.mediaType()),
                        stored.size(),
                        stored.sha256(),
                        stored.documentId());
                kept.add(new MailDrafts.Upload(drafts.addUpload(id, file), file));
            }
        }
        return kept;
    }

    /** A file uploaded for the draft goes again; one that isn't there has gone before. */
    @Transactional
    public void remove(CaseNumber number, MailDraft draft, long uploadId) {
        ServiceCase serviceCase = inHand.take(number);
        drafts.keep(draftInHand.owner(serviceCase), draft, clock.instant());
        draftInHand.find(serviceCase, draft.kind()).ifPresent(kept -> kept.uploads().stream()
                .filter(upload -> upload.id() == uploadId)
                .forEach(draftInHand::forget));
    }

    /** The last part of a path, on one line, of a length every mail program bears; its ending stays. */
    public static String name(String given) {
        String path = given == null ? "" : given;
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String clean = UNFIT.matcher(last).replaceAll("_").strip();
        if (clean.length() > LONGEST_NAME) {
            int dot = clean.lastIndexOf('.');
            String ending = dot > 0 && clean.length() - dot <= LONGEST_ENDING ? clean.substring(dot) : "";
            int end = LONGEST_NAME - ending.length();
            clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + ending;
        }
        return clean.isEmpty() || clean.chars().allMatch(c -> c == '.') ? "file" : clean;
    }

    /** What would change how the mail itself is read counts as plain bytes. */
    public static String mediaType(String given) {
        String type = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        boolean plain =
                MEDIA_TYPE.matcher(type).matches() && !type.startsWith("multipart/") && !type.startsWith("message/");
        return plain ? type : "application/octet-stream";
    }
}
