package org.shouhou.domain.servicecase;

import java.time.Duration;

/** The regulation's times for a case, in one list. */
public final class CasePolicy {

    /** A service request is answered by a person within 24 hours, round the clock (D4). */
    public static final Duration FIRST_REPLY = Duration.ofHours(24);

    /** Whoever answers for a time is warned so long before it is up (D4). */
    public static final Duration WARNING = Duration.ofHours(4);

    /** Service HQ helps with what was reported to it within so much working time, which is a day's (D2). */
    public static final Duration ESCALATION = Duration.ofHours(8);

    /** A reply to a closed case within this time reopens it; a later one is a new matter. */
    public static final Duration REOPENING_GRACE = Duration.ofDays(30);

    /** A reply that names no message is looked for by its subject among cases active within this time. */
    public static final Duration SAME_SUBJECT = Duration.ofDays(30);

    /**
     * A sender is told at most once in this time that a mail has arrived: so no two machines that answer each other can
     * go round in circles, whatever their mails look like.
     */
    public static final Duration BETWEEN_ACKNOWLEDGEMENTS = Duration.ofHours(1);

    /**
     * So many senders of one mail domain are told within that time: a machine that answers under ever new names of its own
     * stops after them.
     */
    public static final int ACKNOWLEDGEMENTS_OF_A_HOUSE = 60;

    /** At a provider where anybody may have an address, so many. */
    public static final int ACKNOWLEDGEMENTS_OF_A_PROVIDER = 2_000;

    /** The same part or cause of the same machine within this time is a repeated repair (D6). */
    public static final Duration REPEAT_REPAIR = Duration.ofDays(90);

    private CasePolicy() {}
}
