package org.shouhou.domain.equipment;

import java.text.Normalizer;
import java.util.Locale;
import org.shouhou.domain.RuleBroken;

/** A serial number as on the name plate, at most 60 characters; people write it in many ways. */
public record SerialNumber(String value) {

    private static final int LONGEST = 60;

    public SerialNumber {
        value = RuleBroken.text(value, LONGEST, "serial");
        RuleBroken.unless(!key(value).isEmpty(), "serial.missing");
    }

    /** What serial numbers are compared by: whatever the case, full width, spaces and hyphens of the writing. */
    public String key() {
        return key(value);
    }

    private static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\u2212]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
