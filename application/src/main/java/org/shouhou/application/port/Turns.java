package org.shouhou.application.port;

import java.time.Instant;

/** Whose turn it is to do what only one node at a time shall do. */
public interface Turns {

    /**
     * Takes the turn, or keeps it.
     *
     * @param until when it passes to whoever asks next, should the holder not ask again before
     * @return whether it is the holder's now; not while another has it
     */
    boolean take(String task, String holder, Instant now, Instant until);

    /** Gives it up, where the holder has it. */
    void giveUp(String task, String holder);
}
