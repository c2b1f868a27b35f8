package org.shouhou.application.customers;

import java.time.Instant;

/**
 * A document of a customer's service file: what came or went with a mail, a contract's text, a signed report of a job, a
 * quotation.
 *
 * @param at when what it belongs to happened
 * @param name as it was called, never a path
 * @param size in bytes
 * @param documentId in the document store
 * @param caseNumber of the case it belongs to, or null
 */
public record FileDocument(
        FileEvent.Kind kind,
        Instant at,
        String name,
        String mediaType,
        long size,
        long documentId,
        String caseNumber) {}
