package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;

/** The times somebody answers for: the reply within 24 h, an arrival at the customer's, a department's answer (D4). */
public interface Deadlines {

    /** Whose time it is. */
    enum Kind {
        /** Of whoever holds the case. */
        FIRST_REPLY,
        /** Of the engineer. */
        ARRIVAL,
        /** Of the department. */
        ANSWER
    }

    /** @param id of the case, the work order or the referral */
    record Due(Kind kind, long id, Instant at) {}

    /** Those not kept, not past and due by then, whose keepers weren't warned yet; the nearest first, at most so many. */
    List<Due> unwarned(Instant now, Instant until, int atMost);

    /** @return whether whoever asks is the first and is to warn */
    boolean warn(Due due);
}
