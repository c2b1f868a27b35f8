package org.shouhou.adapters.camel;

/** The message goes back to where it came from; the log has been told why, or need not be. */
public final class AlreadyTold extends Exception {

    public AlreadyTold(String reason, Throwable cause) {
        super(reason, cause);
    }
}
