package org.shouhou.domain.scan;

import java.time.Duration;
import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/** A page of a scanned letter: its picture, and what was read on it. */
public class ScannedPage {

    /** Nobody else reads it for so long; then whoever did is given up. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    /** It was tried so often, and couldn't be read. */
    private static final int MOST_FAILURES = 2;

    /** Nobody who began ever came back: most were stopped, but not all of so many. */
    private static final int MOST_TRIES = 8;

    private Long id;
    private Long letterId;
    private int number;
    private Long documentId;
    private String mediaType;
    private int width;
    private int height;
    private PageState state;
    private PageText read;
    private int tries;
    private int failures;
    private Instant takenUntil;
    private long version;

    protected ScannedPage() {}

    /**
     * @param number which one of its letter, counted from 1
     * @param documentId the picture
     * @param width of the picture as it came from the scanner, in pixels
     */
    public ScannedPage(long letterId, int number, long documentId, String mediaType, int width, int height) {
        this.letterId = letterId;
        this.number = number;
        this.documentId = documentId;
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.state = PageState.WAITING;
    }

    /**
     * Somebody reads it now.
     *
     * @return false where that was tried often enough: it counts as unreadable then
     */
    public boolean take(Instant now) {
        RuleBroken.unless(state == PageState.WAITING, "page.read-already");
        if (tries >= MOST_TRIES) {
            state = PageState.UNREADABLE;
            return false;
        }
        tries++;
        takenUntil = now.plus(LEASE);
        return true;
    }

    /** Nobody could read anything: it isn't this page's fault. */
    public void giveBack() {
        tries = Math.max(0, tries - 1);
        takenUntil = null;
    }

    /** It couldn't be read; perhaps once more. */
    public void failed() {
        takenUntil = null;
        failures++;
        if (failures >= MOST_FAILURES) {
            state = PageState.UNREADABLE;
        }
    }

    public void read(PageText text) {
        RuleBroken.unless(state == PageState.WAITING, "page.read-already");
        read = text;
        state = PageState.READ;
    }

    public Long id() {
        return id;
    }

    public Long letterId() {
        return letterId;
    }

    public int number() {
        return number;
    }

    public Long documentId() {
        return documentId;
    }

    public String mediaType() {
        return mediaType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public PageState state() {
        return state;
    }

    /** What was read, or null while or where nothing was. */
    public PageText read() {
        return read;
    }

    /** Until when nobody else reads it, or null. */
    public Instant takenUntil() {
        return takenUntil;
    }

    public long version() {
        return version;
    }
}
