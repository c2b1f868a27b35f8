package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.port.HtmlSanitizer;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Shows a mail in the form its sender gave it, made harmless. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS, Right.WORK_REGISTER})
@ApplicationScoped
public class ReadHtmlMail {

    private final RegisterQueries queries;
    private final HtmlSanitizer sanitizer;
    private final CurrentActor currentActor;

    protected ReadHtmlMail() {
        this(null, null, null);
    }

    @Inject
    public ReadHtmlMail(RegisterQueries queries, HtmlSanitizer sanitizer, CurrentActor currentActor) {
        this.queries = queries;
        this.sanitizer = sanitizer;
        this.currentActor = currentActor;
    }

    /** The HTML; empty where there is none, or none the actor may see, which must look the same. */
    @Transactional
    public Optional<String> read(long entryId) {
        RegisterVisibility visibility =
                RegisterVisibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")));
        return queries.html(entryId, visibility).map(sanitizer::sanitize);
    }
}
