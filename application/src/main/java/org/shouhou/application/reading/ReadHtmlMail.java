package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.HtmlSanitizer;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Shows a mail in the form its sender gave it, made harmless, with the pictures it brought along in their places. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS, Right.WORK_REGISTER})
@ApplicationScoped
public class ReadHtmlMail {

    private final RegisterQueries queries;
    private final DocumentStore documents;
    private final HtmlSanitizer sanitizer;
    private final CurrentActor currentActor;

    protected ReadHtmlMail() {
        this(null, null, null, null);
    }

    @Inject
    public ReadHtmlMail(
            RegisterQueries queries, DocumentStore documents, HtmlSanitizer sanitizer, CurrentActor currentActor) {
        this.queries = queries;
        this.documents = documents;
        this.sanitizer = sanitizer;
        this.currentActor = currentActor;
    }

    /** @param picturesFromElsewhere whether to let its sender know, by fetching them, that the mail was opened */
    public record Wanted(long entryId, boolean picturesFromElsewhere) {}

    /**
     * The HTML; empty where there is none, or none the actor may see, which must look the same. Like documents it is read
     * in no transaction of its own.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<ShownMail> read(Wanted wanted) throws IOException {
        RegisterVisibility visibility =
                RegisterVisibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")));
        Optional<RegisterQueries.HtmlMail> found = queries.html(wanted.entryId(), visibility);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        EnclosedPictures pictures =
                new EnclosedPictures(found.get().enclosed(), documents, wanted.picturesFromElsewhere());
        String harmless = sanitizer.sanitize(found.get().html(), pictures);
        return Optional.of(new ShownMail(found.get().subject(), harmless, pictures));
    }
}
