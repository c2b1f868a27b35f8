package org.shouhou.application.reading;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.correspondence.Attachment;

/** Reads the register in pages that cost the same however long it is; each page in a fixed number of queries. */
public interface RegisterQueries {

    /** Entries by id. A page may hold fewer rows than asked for where their texts are long. */
    RegisterPage<EntryRow> entries(EntrySearch search, RegisterVisibility visibility);

    /** Arrivals by id, duplicates too: each is seen by who sees the case it belongs to, those of no case by everybody. */
    RegisterPage<DeliveryRow> deliveries(DeliverySearch search, RegisterVisibility visibility);

    /** The original of an entry; empty where there is none, or none that may be seen. */
    Optional<Document> original(long entryId, RegisterVisibility visibility);

    /** The attachment at that position, from 0; empty where there is none, or none that may be seen. */
    Optional<Document> attachment(long entryId, int position, RegisterVisibility visibility);

    /** The HTML of an entry as it came: sanitise before showing; empty where there is none, or none that may be seen. */
    Optional<HtmlMail> html(long entryId, RegisterVisibility visibility);

    /**
     * A mail's HTML.
     *
     * @param enclosed the files that it shows at a place of their own
     */
    record HtmlMail(String subject, String html, List<Attachment> enclosed) {}

    /**
     * Bytes in the document store.
     *
     * @param fileName a name to offer for saving
     * @param size in bytes
     */
    record Document(long documentId, String fileName, String mediaType, long size, String sha256) {}
}
