package org.shouhou.application.port;

/** Numbers letters of ours, without gaps within a year. */
public interface LetterNumbers {

    /** The next one; whoever asks in another transaction waits until this one is over, and gets it where it fails. */
    int next(int year);
}
