package org.shouhou.application.reading;

/**
 * How much waits for somebody; counted no further than {@link #CAP}, 0 where it isn't theirs to see.
 *
 * @param unassigned new cases nobody holds
 * @param mine open cases the one who asks holds
 * @param late open cases where a time is up: the first reply, an arrival, a department's answer (D4); those who handle cases
 *     see their own and nobody's, others all
 * @param soon the same, whose time is nearly up
 * @param open all open cases
 * @param referrals questions their department still owes an answer
 * @param lateReferrals those of them whose time is up
 * @param quarantined arrivals that could not be read
 * @param rejected messages of other systems that could not be used
 * @param letters scanned letters that wait for somebody to say what they are about
 * @param notices what they were told about cases and haven't seen
 */
public record WorkCounts(
        long unassigned,
        long mine,
        long late,
        long soon,
        long open,
        long referrals,
        long lateReferrals,
        long quarantined,
        long rejected,
        long letters,
        long notices) {

    /** What is shown as "1,000+". */
    public static final int CAP = 1000;
}
