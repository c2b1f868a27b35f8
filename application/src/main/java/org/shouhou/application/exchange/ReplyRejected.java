package org.shouhou.application.exchange;

/** A department's reply that can never be used; trying again is of no use. Its transaction leaves no trace. */
public final class ReplyRejected extends RuntimeException {

    private final String reason;

    public ReplyRejected(String reason) {
        super(reason);
        this.reason = reason;
    }

    ReplyRejected(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The code of the rule that was broken, such as {@code referral.over}. */
    public String reason() {
        return reason;
    }
}
