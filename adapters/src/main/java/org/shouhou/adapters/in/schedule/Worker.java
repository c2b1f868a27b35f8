package org.shouhou.adapters.in.schedule;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a round of work until nothing is due, then rests until it is woken or a while has passed; something may be due
 * by then that nobody told this node of. Trouble makes the pauses longer, whoever calls, and is told once when it begins
 * and once when it is over.
 */
final class Worker implements Runnable {

    /** How a round ended. */
    enum End {
        /** Something was done: perhaps there is more. */
        WORKED,
        /** All that was due was done; what comes next may gather a little, since a round for each is dear. */
        SOME,
        /** Nothing was due. */
        IDLE
    }

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final Duration GATHERING = Duration.ofMillis(50);

    private final String name;
    private final Supplier<End> round;
    private final Pauses pauses;
    private boolean resting;
    private boolean woken;
    private boolean stopping;
    private String trouble;
    private boolean farEndAway;
    private Duration pauseInTrouble;

    /**
     * How long it rests.
     *
     * @param idle when nothing was due
     * @param trouble at first when a round fails, doubled each time
     * @param longest at most
     */
    record Pauses(Duration idle, Duration trouble, Duration longest) {}

    /** The round found nobody at the far end; only a round that worked shows that somebody is there again. */
    static final class FarEndAway extends RuntimeException {
        FarEndAway(String reason) {
            super(reason);
        }
    }

    Worker(String name, Pauses pauses, Supplier<End> round) {
        this.name = name;
        this.pauses = pauses;
        this.round = round;
    }

    @Override
    public void run() {
        while (!stopping()) {
            try {
                switch (round.get()) {
                    case WORKED -> over();
                    case SOME -> letGather();
                    case IDLE -> rest();
                }
            } catch (FarEndAway away) {
                bear(away.getMessage(), null);
            } catch (RuntimeException | Error unforeseen) {
                // whatever it is, this thread must live: nobody else does its work
                bear(unforeseen.toString(), unforeseen);
            }
        }
    }

    /** There is something to do; a worker in the middle of a round begins another one after it. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Wakes it if it rests and nobody has called it yet. */
    synchronized boolean wakeIfResting() {
        boolean free = resting && !woken;
        if (free) {
            wake();
        }
        return free;
    }

    /** Ends after the round it is in. */
    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    private synchronized void letGather() {
        over();
        await(GATHERING, false);
    }

    private synchronized void rest() {
        if (!farEndAway) {
            over();
        }
        resting = true;
        await(pauses.idle(), true);
        resting = false;
        woken = false;
    }

    private synchronized void bear(String reason, Throwable unforeseen) {
        if (stopping) {
            return;
        }
        if (trouble == null) {
            LOG.warn("{}: {}. It goes on by itself when this is over.", name, reason, unforeseen);
            pauseInTrouble = pauses.trouble();
        } else {
            LOG.debug("{}: {}", name, reason, unforeseen);
            Duration doubled = pauseInTrouble.multipliedBy(2);
            pauseInTrouble = doubled.compareTo(pauses.longest()) < 0 ? doubled : pauses.longest();
        }
        trouble = reason;
        farEndAway = unforeseen == null;
        await(pauseInTrouble, false);
    }

    private synchronized void over() {
        if (trouble != null) {
            LOG.info("{}: works again.", name);
            trouble = null;
            farEndAway = false;
        }
    }

    private void await(Duration atMost, boolean untilWoken) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos(); left > 0; left = end - System.nanoTime()) {
                if (stopping || untilWoken && woken) {
                    return;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException asked) {
            stopping = true;
        }
    }
}
