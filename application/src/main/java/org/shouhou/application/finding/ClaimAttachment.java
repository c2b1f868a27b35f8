package org.shouhou.application.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.port.AttachmentTexts;
import org.shouhou.application.security.SystemTask;

/** Takes the next attachment to be read, and keeps what stood in it; each in a transaction of its own. */
@SystemTask
@ApplicationScoped
public class ClaimAttachment {

    private static final Duration ALONE = Duration.ofMinutes(5);
    private static final int TRIES = 3;

    private final AttachmentTexts texts;
    private final Clock clock;

    protected ClaimAttachment() {
        this(null, null);
    }

    @Inject
    public ClaimAttachment(AttachmentTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** One that came to grief too often is given up: its words are not found, everything else of it is. */
    @Transactional
    public Optional<AttachmentTexts.Due> next() {
        Instant now = clock.instant();
        Optional<AttachmentTexts.Due> due = texts.claim(now, now.plus(ALONE));
        while (due.isPresent() && due.get().tries() > TRIES) {
            texts.keep(due.get(), "");
            due = texts.claim(now, now.plus(ALONE));
        }
        return due;
    }

    @Transactional
    public void keep(AttachmentTexts.Due due, String text) {
        texts.keep(due, text);
    }
}
