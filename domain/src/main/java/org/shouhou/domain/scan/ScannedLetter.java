package org.shouhou.domain.scan;

import java.time.Instant;
import java.time.LocalDate;
import org.shouhou.domain.RuleBroken;

/**
 * A letter on paper that was scanned (来函, D10): an entry of the register from the moment it came, whose pages are read by
 * the software; a person says what it is about.
 */
public class ScannedLetter {

    private static final int LONGEST_NUMBER = 100;

    private Long id;
    private Long fileId;
    private int number;
    private Long entryId;
    private Instant receivedAt;
    private LetterState state;
    private String letterNumber;
    private LocalDate writtenOn;
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

    /**
     * A person said what it is about, and it is in a case now.
     *
     * @param itsNumber its writer's own number (文号), or empty
     * @param itsDate that stands on it, or null
     */
    public void filed(String itsNumber, LocalDate itsDate) {
        requireWaiting();
        letterNumber = RuleBroken.textOrNone(itsNumber, LONGEST_NUMBER);
        writtenOn = itsDate;
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

    /** Its writer's own number, or null. */
    public String letterNumber() {
        return letterNumber;
    }

    /** The date that stands on it, or null. */
    public LocalDate writtenOn() {
        return writtenOn;
    }

    public long version() {
        return version;
    }
}
