package org.shouhou.domain.scan;

import java.time.Duration;
import java.time.Instant;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.document.ScanFormat;

/** A scanned file as it came (D10): one letter or a stack of them, with sheets between. The same bytes are one file. */
public class ScanFile {

    /** Nobody else takes it apart for so long, so that it isn't done twice; then whoever did it is given up. */
    public static final Duration LEASE = Duration.ofMinutes(4);

    private static final int MOST_TRIES = 3;

    private Long id;
    private Long documentId;
    private String sha256;
    private long size;
    private String fileName;
    private ScanFormat format;
    private ScanSource source;
    private String broughtBy;
    private Instant receivedAt;
    private ScanState state;
    private String problem;
    private int tries;
    private Instant takenUntil;
    private long version;

    protected ScanFile() {}

    /**
     * @param sha256 of its bytes, lower-case hexadecimal
     * @param broughtBy the folder, the login name, or the address it came from
     */
    public ScanFile(
            long documentId,
            String sha256,
            long size,
            String fileName,
            ScanFormat format,
            ScanSource source,
            String broughtBy,
            Instant receivedAt) {
        this.documentId = documentId;
        this.sha256 = sha256;
        this.size = size;
        this.fileName = fileName;
        this.format = format;
        this.source = source;
        this.broughtBy = broughtBy;
        this.receivedAt = receivedAt;
        this.state = ScanState.WAITING;
    }

    /** Somebody takes it apart now, or rejects it where it {@link #isTriedEnough}. */
    public void take(Instant now) {
        tries++;
        takenUntil = now.plus(LEASE);
    }

    /** Whether those who took it apart have never come to an end. */
    public boolean isTriedEnough() {
        return tries > MOST_TRIES;
    }

    /**
     * The same bytes once more. What was rejected is tried again: whoever brings it may not have been told, and what couldn't
     * be read once perhaps can by now.
     *
     * @return whether it is tried again
     */
    public boolean comesAgain(String name, ScanSource by, String who, Instant now) {
        if (state != ScanState.REJECTED && state != ScanState.DISMISSED) {
            return false;
        }
        state = ScanState.WAITING;
        problem = null;
        tries = 0;
        takenUntil = null;
        fileName = name;
        source = by;
        broughtBy = who;
        receivedAt = now;
        return true;
    }

    /** Its letters are entries of the register now. */
    public void takenApart() {
        requireWaiting();
        state = ScanState.TAKEN_APART;
    }

    /** @param code why, such as {@code scan.damaged} */
    public void reject(String code) {
        requireWaiting();
        state = ScanState.REJECTED;
        problem = code;
    }

    /** Somebody has seen why it was rejected. */
    public void dismiss() {
        RuleBroken.unless(state == ScanState.REJECTED, "scan.not-rejected");
        state = ScanState.DISMISSED;
    }

    private void requireWaiting() {
        RuleBroken.unless(state == ScanState.WAITING, "scan.not-waiting");
    }

    public Long id() {
        return id;
    }

    public Long documentId() {
        return documentId;
    }

    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public String fileName() {
        return fileName;
    }

    public ScanFormat format() {
        return format;
    }

    public ScanSource source() {
        return source;
    }

    public String broughtBy() {
        return broughtBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public ScanState state() {
        return state;
    }

    /** Why it was rejected, or null. */
    public String problem() {
        return problem;
    }

    /** Until when nobody else takes it apart, or null where nobody has begun. */
    public Instant takenUntil() {
        return takenUntil;
    }

    public long version() {
        return version;
    }
}
