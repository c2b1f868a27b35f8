package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps bytes of any length (raw mail, attachments, scans) in the same transaction as what refers to them. */
public interface DocumentStore {

    /** Stores everything the stream gives; the caller closes it. */
    Stored store(InputStream content) throws IOException;

    /** Writes a document's bytes. @throws java.util.NoSuchElementException where there is no such document */
    void copyTo(long documentId, OutputStream out) throws IOException;

    /** Opens a document for reading, piece by piece, within the transaction or without one; the caller closes it. */
    InputStream open(long documentId) throws IOException;

    /** Forgets a document; one that something else refers to stays. */
    void discard(long documentId);

    /**
     * @param size in bytes
     * @param sha256 lower-case hexadecimal
     */
    record Stored(long documentId, long size, String sha256) {}
}
