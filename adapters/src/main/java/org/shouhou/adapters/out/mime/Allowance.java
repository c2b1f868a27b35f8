package org.shouhou.adapters.out.mime;

import org.shouhou.application.port.MailReader.Unreadable;
import org.shouhou.domain.RuleBroken;

/** What is left of what one message may cost, the messages within it included. */
final class Allowance {

    /** Multiparts within multiparts. */
    static final int DEEPEST = 60;

    /** Messages within messages; those further in stay closed. */
    static final int MOST_WITHIN = 5;

    /** Parts of one message. */
    static final int MOST_PARTS = 1000;

    /** Bytes of words kept as text; what is longer is also kept whole, as an attachment. */
    static final int MOST_WORDS = 2 * 1024 * 1024;

    private int parts = MOST_PARTS;
    private int words = MOST_WORDS;
    private int within = MOST_WITHIN;

    void takePart() {
        if (--parts < 0) {
            throw new Unreadable(new RuleBroken("mail.too-many-parts", MOST_PARTS));
        }
    }

    int words() {
        return words;
    }

    void takeWords(int bytes) {
        words -= bytes;
    }

    boolean enter() {
        return within-- > 0;
    }

    void leave() {
        within++;
    }
}
