package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;

/** The calls a telephone exchange announced, whether anybody took them down or not. */
public interface IncomingCalls {

    /**
     * A call that rings.
     *
     * @param exchange the account by which the exchange signs in
     * @param callId its id there
     * @param phone who calls, as the exchange writes it
     * @param forWhom the login name of the clerk it rings at, or null where it rings at all of them
     */
    record Call(String exchange, String callId, String phone, String forWhom, Instant at) {}

    /**
     * Keeps it, safely against any other node doing the same.
     *
     * @return false where it was announced before
     */
    boolean firstTime(Call call);

    /** The latest first. */
    List<Call> latest(int atMost);
}
