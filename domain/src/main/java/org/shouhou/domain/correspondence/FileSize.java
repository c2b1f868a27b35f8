package org.shouhou.domain.correspondence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shouhou.domain.RuleBroken;

/** How much there is of a file or of several, as people read it: {@code 25 B}, {@code 312 KB}, {@code 1.2 MB}. */
public record FileSize(long bytes) {

    private static final int STEP = 1024;

    public FileSize {
        RuleBroken.unless(bytes >= 0, "mail.file.unknown");
    }

    /** The nearest. */
    @Override
    public String toString() {
        return said(RoundingMode.HALF_UP);
    }

    /** Rounded up: what is over a limit by a little isn't to look as if it weren't. */
    public String asMuch() {
        return said(RoundingMode.CEILING);
    }

    /** Rounded down, as a limit is to be. */
    public String asLimit() {
        return said(RoundingMode.FLOOR);
    }

    private String said(RoundingMode rounding) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(STEP), 0, rounding);
        return kilobytes.intValue() < STEP
                ? kilobytes + " KB"
                : BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(STEP * STEP), 1, rounding) + " MB";
    }
}
