package org.shouhou.adapters.in.mail;

import java.time.Duration;

/**
 * How often a mailbox is dealt with.
 *
 * @param glance between two rounds
 * @param watch how long one waits for news before anything else is looked after; less than a turn
 * @param life of a connection: on one that lasts for ever nobody sees that the folder was made anew
 * @param firstPause after trouble; doubled each time
 * @param longestPause at most
 */
record Rhythm(Duration glance, Duration watch, Duration life, Duration firstPause, Duration longestPause) {

    static final Rhythm USUAL = new Rhythm(
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofMinutes(15),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2));
}
