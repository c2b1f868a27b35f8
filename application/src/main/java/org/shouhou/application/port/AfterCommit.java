package org.shouhou.application.port;

/**
 * Tells the rest of this node, once the transaction has been committed, that there is something to do or to show. Whoever
 * wants to know observes {@link Arrived}, {@link Scanned}, {@link ToSend}, {@link CaseChanged} or {@link Calling} after success.
 */
public interface AfterCommit {

    /** Something waits to be read. */
    void somethingArrived();

    /** Something waits to be sent that way. */
    void somethingToSend(OutboxQueue.Lane lane);

    /** A case looks different now. */
    void caseChanged(long caseId);

    /** The phone rings at that clerk, or at all of them where that is null. */
    void somebodyCalls(String phone, String forWhom);

    /** A scan waits to be taken apart, or a page to be read, or was read. */
    void somethingScanned();

    /** Something waits to be read. */
    record Arrived() {}

    /** A scan waits to be taken apart, or a page to be read, or was read. */
    record Scanned() {}

    /** Something waits to be sent that way. */
    record ToSend(OutboxQueue.Lane lane) {}

    /** A case looks different now. */
    record CaseChanged(long caseId) {}

    /** Somebody calls from that number; for that clerk, or for all of them where that is null. */
    record Calling(String phone, String forWhom) {}
}
