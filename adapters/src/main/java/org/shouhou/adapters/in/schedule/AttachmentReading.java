package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shouhou.application.finding.ReadAttachments;

/** Reads attachments for their words, one at a time, when nobody waits for it. */
@ApplicationScoped
public class AttachmentReading {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(2));

    @Resource
    private ManagedThreadFactory threads;

    private final ReadAttachments readAttachments;
    private final Crew crew = new Crew();

    protected AttachmentReading() {
        this(null);
    }

    @Inject
    public AttachmentReading(ReadAttachments readAttachments) {
        this.readAttachments = readAttachments;
    }

    void start() {
        crew.hire("attachments", new Worker("Reading attachments", PAUSES, this::round), threads);
    }

    private Worker.End round() {
        return readAttachments.readNext() ? Worker.End.WORKED : Worker.End.IDLE;
    }

    void stop() {
        crew.dismiss();
    }
}
