package org.shouhou.application.port;

/** Tells the rest of this node, once the transaction has been committed, that there is something to do or to show. */
public interface AfterCommit {

    /** Something waits to be read. */
    void somethingArrived();

    /** Something waits to be sent. */
    void somethingToSend();

    /** A case looks different now. */
    void caseChanged(long caseId);
}
