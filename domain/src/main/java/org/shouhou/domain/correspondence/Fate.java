package org.shouhou.domain.correspondence;

import java.time.Instant;
import java.util.Objects;
import org.shouhou.domain.customer.EmailAddress;

/** What became of a mail of ours for one of its recipients, as far as anybody told us (P3). */
public class Fate {

    private EmailAddress recipient;
    private Progress progress;
    private String said;
    private Instant at;

    protected Fate() {}

    /**
     * @param said in the words of who told us; may be empty
     * @param at when it happened, or we learned of it
     */
    public Fate(EmailAddress recipient, Progress progress, String said, Instant at) {
        this.recipient = recipient;
        this.progress = progress;
        this.said = said;
        this.at = at;
    }

    public EmailAddress recipient() {
        return recipient;
    }

    public Progress progress() {
        return progress;
    }

    public String said() {
        return said;
    }

    public Instant at() {
        return at;
    }

    /** Whether it tells more than that, which was known before: old news may come late. */
    boolean goesBeyond(Fate known) {
        return progress.compareTo(known.progress) >= 0;
    }

    /** That recipient's once it is tried again. */
    Fate putOff() {
        return new Fate(recipient, Progress.PUT_OFF, said, at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fate fate
                && recipient.equals(fate.recipient)
                && progress == fate.progress
                && said.equals(fate.said)
                && at.equals(fate.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recipient, progress);
    }

    @Override
    public String toString() {
        return recipient + " " + progress + " " + said;
    }
}
