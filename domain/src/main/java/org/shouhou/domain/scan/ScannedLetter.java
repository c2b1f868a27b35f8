package org.shouhou.domain.scan;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/**
 * A letter on paper that was scanned (来函, D10): an entry of the register from the moment it came, whose pages are read by
 * the software; a person says what it is about.
 */
public class ScannedLetter {

    private Long id;
    private Long fileId;
    private int number;
    private Long entryId;
    private Instant receivedAt;
    private LetterState state;
    private long version;

    protected ScannedLetter() {}

    /**
     * @param number which one of its file, counted from 1
     * @param entryId its entry of the register
     */
    public ScannedLetter(long fileId, int number, long entryId, Instant receivedAt) {
        this.fileId = fileId;
        this.number = number;
        this.entryId = entryId;
        this.receivedAt = receivedAt;
        this.state = LetterState.WAITING;
    }

    /** A person said what it is about, and it is in a case now. */
    public void filed() {
        requireWaiting();
        state = LetterState.FILED;
    }

    /** A person said that it is none of our business. */
    public void dismiss() {
        requireWaiting();
        state = LetterState.DISMISSED;
    }

    private void requireWaiting() {
        RuleBroken.unless(state == LetterState.WAITING, "letter.settled");
    }

    public Long id() {
        return id;
    }

    public Long fileId() {
        return fileId;
    }

    public int number() {
        return number;
    }

    public Long entryId() {
        return entryId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LetterState state() {
        return state;
    }

    public long version() {
        return version;
    }
}
