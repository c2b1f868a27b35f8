package org.shouhou.application.port;

import java.time.Instant;
import java.util.Optional;

/** What stands in attachments, and which are still to be read. */
public interface AttachmentTexts {

    /**
     * One that is to be read.
     *
     * @param tries how often it was begun, this time included
     */
    record Due(long id, long documentId, String fileName, String mediaType, int tries) {}

    /**
     * The next one, for whoever asks alone until that time; whoever comes to grief leaves it to be claimed again.
     *
     * @param until when somebody else may try it
     */
    Optional<Due> claim(Instant now, Instant until);

    /** Keeps what stands in it, which may be nothing; it is no longer due, and its words will be found. */
    void keep(Due due, String text);

    /** Keeps what stands on a page somebody else has read; its words will be found. */
    void tell(long documentId, String text);
}
